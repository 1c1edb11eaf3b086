import { isIsoDateAt, yearAt } from '../dates/isoDate.ts'
import { placeholderDates } from '../dates/dateOfBirth.ts'
import { type MatchBytes, shapeOf } from './shape.ts'

const newYear = shapeOf('01-01')

/** Births as long ago as this in years may be too long ago. */
const oldest = 100

const isPlausible = (year: number, asOfYear: number): boolean => year <= asOfYear && year > asOfYear - oldest

/** A whole date that `normaliseDateOfBirth` finds valid at the end of a year and writes as it is. */
export const plainBirthDate =
  (asOfYear: number): MatchBytes =>
  (bytes, start, end) =>
    isIsoDateAt(bytes, start, end) && !newYear(bytes, start + 5, end) && isPlausible(yearAt(bytes, start), asOfYear)

/** Years whose first day stands for no date. */
const noYears: ReadonlySet<number> = new Set(Array.from(placeholderDates, (date) => Number(date.slice(0, 4))))

/** A first of January that `normaliseDateOfBirth` finds invalid at the end of a year, but writes as it is. */
export const weakBirthDate =
  (asOfYear: number): MatchBytes =>
  (bytes, start, end) => {
    if (!isIsoDateAt(bytes, start, end) || !newYear(bytes, start + 5, end)) return false
    const year = yearAt(bytes, start)
    return isPlausible(year, asOfYear) && !noYears.has(year)
  }

const zero = 48

/** A whole date that `normaliseDate` writes as it is. */
export const isPlainDate: MatchBytes = (bytes, start, end) => bytes[start] !== zero && isIsoDateAt(bytes, start, end)
