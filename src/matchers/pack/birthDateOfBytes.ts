import type { DateOrder } from './cells.ts'
import { packDate } from './row.ts'

/** The bytes hold no date in one of the plain forms. */
export const oddDate = -1

const number = (bytes: Uint8Array, from: number, digits: number): number => {
  let value = 0
  for (let i = from; i < from + digits; i += 1) {
    const digit = bytes[i]! - 48
    if (digit < 0 || digit > 9) return -1
    value = value * 10 + digit
  }
  return value
}

const isSeparator = (byte: number): boolean => byte === 45 || byte === 46 || byte === 47 || byte === 32

/** A date as far as it is known: a month or day that cannot be cuts it short. */
const known = (year: number, month: number, day: number): number => {
  if (year < 0 || month < 0 || day < 0) return oddDate
  if (year === 0) return 0
  if (month < 1 || month > 12) return packDate(year, 0, 0)
  return packDate(year, month, day < 1 || day > 31 ? 0 : day)
}

/**
 * A date of birth (see `packDate`) written as year, month and day in the given order, with single separators or as eight digits; 0 for one
 * without a year, `oddDate` for any other form.
 */
export const birthDateOfBytes = (bytes: Uint8Array, start: number, end: number, order: DateOrder): number => {
  const length = end - start
  if (length !== 10 && length !== 8) return oddDate
  const gap = length === 10 ? 1 : 0
  const second = start + (order === 'ymd' ? 4 : 2) + gap
  const third = second + 2 + gap
  if (gap === 1 && !(isSeparator(bytes[second - 1]!) && isSeparator(bytes[third - 1]!))) return oddDate
  if (order === 'ymd') return known(number(bytes, start, 4), number(bytes, second, 2), number(bytes, third, 2))
  const first = number(bytes, start, 2)
  const middle = number(bytes, second, 2)
  const year = number(bytes, third, 4)
  return order === 'dmy' ? known(year, middle, first) : known(year, first, middle)
}
