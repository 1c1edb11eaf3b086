import type { Calendar } from './calendar.ts'
import { isWeekday } from './calendar.ts'
import { addDays } from '../../records/dates/addToDate.ts'

/**
 * Working days after `from` up to and including `to`, at most `limit`; 0 when `to` is not later.
 * Ageing orders reading and ends no right, so beyond the dated table weekdays count rather than stopping the night.
 */
export function workingDaysSince(calendar: Calendar, from: string, to: string, limit: number): number {
  let counted = 0
  for (let date = addDays(from, 1); date <= to && counted < limit; date = addDays(date, 1)) {
    if (isWeekday(date) && !calendar.holidays.has(date)) counted += 1
  }
  return counted
}
