import { checked, nothing } from '../checked.ts'
import type { Checked } from '../person.ts'
import { compact } from '../text/compact.ts'
import { isPlaceholderText } from '../text/placeholderText.ts'
import { yearsBetween } from './yearsBetween.ts'
import { parseDate } from './parseDate.ts'

/** Dates, as ISO or the known part of it, that systems write when nobody entered one. */
export const placeholderDates: ReadonlySet<string> = new Set([
  '1900-01-01',
  '1970-01-01',
  '1900',
  '9999',
  '9999-12-31',
  '1753-01-01',
  '1800-01-01',
])

const oldestAge = 100
const youngestAtServiceStart = 16

export type BirthDateContext = {
  /** ISO date the extract speaks of: later births and ages over 100 are weakened. */
  readonly asOf: string
  /** ISO date of the first day of service; a birth less than 16 years before is weakened. '' when there is none. */
  readonly serviceStart?: string
}

const isImplausible = (date: string, { asOf, serviceStart = '' }: BirthDateContext): boolean =>
  date > asOf ||
  yearsBetween(date, asOf) > oldestAge ||
  (serviceStart !== '' && yearsBetween(date, serviceStart) < youngestAtServiceStart)

/**
 * Birth date as ISO, or `YYYY-MM` / `YYYY` where only a part is known.
 * `placeholder`: a date systems write for "none" (the date is kept to be shown). `invalid`: weakened, that is any 1 January
 * (often entered for "year known only"), a future date, an age over 100, or under 16 at the start of service; or
 * unreadable, then the value is ''.
 */
export const normaliseDateOfBirth = (raw: string, context: BirthDateContext): Checked => {
  const date = parseDate(raw)
  if (date === undefined) {
    const text = compact(raw)
    return text === '' || isPlaceholderText(text) ? nothing(raw) : checked(raw, '', 'invalid')
  }
  if (placeholderDates.has(date)) return checked(raw, date, 'placeholder')
  const weakened = date.endsWith('-01-01') || isImplausible(date, context)
  return checked(raw, date, weakened ? 'invalid' : 'valid')
}
