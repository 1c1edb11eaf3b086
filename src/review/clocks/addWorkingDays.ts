import type { Calendar } from './calendar.ts'
import { isWorkingDay } from './calendar.ts'
import { addDays } from '../../records/dates/addToDate.ts'

/**
 * Last day of a period of `days` working days: day 1 is the first working day after `trigger`.
 * Zero days give the trigger itself.
 */
export function addWorkingDays(calendar: Calendar, trigger: string, days: number): string {
  let date = trigger
  for (let counted = 0; counted < days;) {
    date = addDays(date, 1)
    if (isWorkingDay(calendar, date)) counted += 1
  }
  return date
}
