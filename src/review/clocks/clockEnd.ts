import { addWorkingDays } from './addWorkingDays.ts'
import type { Calendar } from './calendar.ts'
import { addDays } from '../../records/dates/addToDate.ts'

/** A legal time limit: its length, its unit, and whether it runs again from its own end. */
export type ClockRule = {
  readonly days: number
  readonly unit: 'working' | 'calendar'
  readonly repeats: boolean
  readonly extendable: boolean
}

/**
 * Last day of the `period`-th run of a clock started by `trigger` (ISO dates). A repeating clock starts each period at
 * the end of the one before; the others have one period only.
 */
export function clockEnd(calendar: Calendar, rule: ClockRule, trigger: string, period = 1): string {
  const periods = rule.repeats ? period : 1
  let end = trigger
  for (let n = 0; n < periods; n += 1) {
    end = rule.unit === 'working' ? addWorkingDays(calendar, end, rule.days) : addDays(end, rule.days)
  }
  return end
}
