import { VettingError } from '../../errors.ts'
import { weekday } from './weekday.ts'

/** Bank holidays of England and Wales (with Christmas Day and Good Friday), complete for every date in `from`..`to`. */
export type Calendar = {
  readonly from: string
  readonly to: string
  readonly holidays: ReadonlySet<string>
}

/**
 * Not Saturday, Sunday, Christmas Day, Good Friday or a bank holiday (Police (Vetting) Regulations 2025, r2).
 * @throws VettingError `calendar-gap` for a date the table does not cover: a legal time limit is never guessed.
 */
export function isWorkingDay(calendar: Calendar, date: string): boolean {
  if (date < calendar.from || date > calendar.to) {
    throw new VettingError(
      'calendar-gap',
      `The bank holidays cover ${calendar.from} to ${calendar.to}, not ${date}: extend calendar.holidays in the policy.`,
    )
  }
  return isWeekday(date) && !calendar.holidays.has(date)
}

/** Monday to Friday. */
export function isWeekday(date: string): boolean {
  const day = weekday(date)
  return day !== 0 && day !== 6
}
