import { isIsoDateAt, yearAt } from '../dates/isoDate.ts'
import { type MatchBytes, shapeOf } from './shape.ts'

const newYear = shapeOf('01-01')

/** Births as long ago as this in years may be too long ago. */
const oldest = 100

/** A whole date that `normaliseDateOfBirth` finds valid at the end of a year and writes as it is. */
export const plainBirthDate =
  (asOfYear: number): MatchBytes =>
  (bytes, start, end) => {
    if (!isIsoDateAt(bytes, start, end) || newYear(bytes, start + 5, end)) return false
    const year = yearAt(bytes, start)
    return year <= asOfYear && year > asOfYear - oldest
  }

const zero = 48

/** A whole date that `normaliseDate` writes as it is. */
export const isPlainDate: MatchBytes = (bytes, start, end) => bytes[start] !== zero && isIsoDateAt(bytes, start, end)
