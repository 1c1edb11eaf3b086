import { type MatchBytes, shapeOf } from '../plain/shape.ts'

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const

const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

export const daysInMonth = (year: number, month: number): number =>
  month === 2 && isLeapYear(year) ? 29 : (monthLengths[month - 1] ?? 0)

/** Whether there is such a day; NaN for a part that is no number. */
const isDay = (year: number, month: number, day: number): boolean =>
  year > 0 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)

const digitAt = (text: string, at: number): number => {
  const digit = text.charCodeAt(at) - 48
  return digit >= 0 && digit <= 9 ? digit : Number.NaN
}

const twoDigits = (text: string, at: number): number => digitAt(text, at) * 10 + digitAt(text, at + 1)

/** Whether a text is a calendar date `YYYY-MM-DD` that exists. */
export const isIsoDate = (text: string): boolean => {
  if (text.length !== 10 || text[4] !== '-' || text[7] !== '-') return false
  return isDay(twoDigits(text, 0) * 100 + twoDigits(text, 2), twoDigits(text, 5), twoDigits(text, 8))
}

const dateShape = shapeOf('9999-99-99')

const twoBytes = (bytes: Uint8Array, at: number): number => (bytes[at] as number) * 10 + (bytes[at + 1] as number) - 528

/** The year of such a date in bytes. */
export const yearAt = (bytes: Uint8Array, start: number): number =>
  twoBytes(bytes, start) * 100 + twoBytes(bytes, start + 2)

/** `isIsoDate` of the ASCII text in a range of bytes. */
export const isIsoDateAt: MatchBytes = (bytes, start, end) =>
  dateShape(bytes, start, end) && isDay(yearAt(bytes, start), twoBytes(bytes, start + 5), twoBytes(bytes, start + 8))
