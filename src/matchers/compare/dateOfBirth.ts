import { dayOf, header, monthOf, yearOf } from '../pack/row.ts'
import { settle, type Pair } from './pair.ts'

export const label = 'Date of birth'
export const describe =
  'The dates of birth that fit best. A placeholder date counts as missing; 1 January is often a stand-in.'

export const levels = {
  missing: 'no date of birth to compare',
  exact: 'same date of birth',
  'first-january': 'same date of birth, but 1 January',
  swapped: 'date of birth with day and month exchanged',
  'typing-error': 'date of birth with one typing error',
  'near-year': 'same day and month, one year apart',
  partial: 'the known parts of the date of birth agree',
  'partial-year': 'only the year of birth is known, and agrees',
  'two-parts': 'two of day, month and year of birth agree',
  nearby: 'dates of birth less than five years apart',
  different: 'different dates of birth',
} as const

export const dateLevel = {
  missing: 0,
  exact: 1,
  firstJanuary: 2,
  swapped: 3,
  typingError: 4,
  nearYear: 5,
  partial: 6,
  partialYear: 7,
  twoParts: 8,
  nearby: 9,
  different: 10,
} as const

const digitsApart = (a: number, b: number): number => {
  let apart = 0
  for (let x = a, y = b; x > 0 || y > 0; x = Math.trunc(x / 10), y = Math.trunc(y / 10))
    if (x % 10 !== y % 10) apart += 1
  return apart
}

/** Two neighbouring digits exchanged: 1958 and 1985, 12 and 21. */
const exchanged = (a: number, b: number): boolean => {
  for (let unit = 1; unit <= 100; unit *= 10) {
    const tens = Math.trunc(a / (unit * 10)) % 10
    const ones = Math.trunc(a / unit) % 10
    if (tens !== ones && a + (ones - tens) * unit * 9 === b) return true
  }
  return false
}

const oneError = (a: number, b: number): boolean => digitsApart(a, b) === 1 || exchanged(a, b)

const comparePartial = (a: number, b: number): number => {
  if (yearOf(a) !== yearOf(b)) return Math.abs(yearOf(a) - yearOf(b)) < 5 ? dateLevel.nearby : dateLevel.different
  const months = monthOf(a) > 0 && monthOf(b) > 0
  if (!months) return dateLevel.partialYear
  return monthOf(a) === monthOf(b) ? dateLevel.partial : dateLevel.nearby
}

/** The level of two complete or partial dates (see `packDate`). */
export const compareDates = (a: number, b: number): number => {
  const day = dayOf(a)
  const month = monthOf(a)
  if (day === 0 || dayOf(b) === 0) return comparePartial(a, b)
  if (a === b) return day === 1 && month === 1 ? dateLevel.firstJanuary : dateLevel.exact
  const sameYear = yearOf(a) === yearOf(b)
  const sameMonth = month === monthOf(b)
  const sameDay = day === dayOf(b)
  if (sameYear && day === monthOf(b) && month === dayOf(b)) return dateLevel.swapped
  const agreeing = Number(sameYear) + Number(sameMonth) + Number(sameDay)
  if (agreeing === 2) {
    if (!sameYear && Math.abs(yearOf(a) - yearOf(b)) === 1) return dateLevel.nearYear
    const error = sameYear
      ? sameMonth
        ? oneError(day, dayOf(b))
        : oneError(month, monthOf(b))
      : oneError(yearOf(a), yearOf(b))
    return error ? dateLevel.typingError : dateLevel.twoParts
  }
  return Math.abs(yearOf(a) - yearOf(b)) < 5 ? dateLevel.nearby : dateLevel.different
}

/** The best of all dates of one with all dates of the other; levels are listed from the strongest on. */
export const compare = (pair: Pair, slot: number): void => {
  const { a, ai, b, bi } = pair
  const a0 = ai + a[ai + header.dates]!
  const b0 = bi + b[bi + header.dates]!
  const aCount = a[ai + header.dateCount]!
  const bCount = b[bi + header.dateCount]!
  if (aCount === 0 || bCount === 0) return settle(pair, slot, dateLevel.missing, 0, -1, -1)
  const { weights } = pair.model.comparisons[slot]!
  let level = -1
  let left = 0
  let right = 0
  for (let i = 0; i < aCount; i += 1) {
    for (let j = 0; j < bCount; j += 1) {
      const next = compareDates(a[a0 + i]!, b[b0 + j]!)
      if (level >= 0 && weights[next]! <= weights[level]!) continue
      level = next
      left = i
      right = j
    }
  }
  settle(pair, slot, level, 0, left, right)
}
