import { letterOf, withDigit } from '../identifiers/checkLetter.ts'
import { type MatchBytes, shapeOf } from './shape.ts'

const withDigits = (remainder: number, bytes: Uint8Array, from: number, to: number): number => {
  let rest = remainder
  for (let i = from; i < to; i++) rest = withDigit(rest, bytes[i] as number)
  return rest
}

const isLetter = (remainder: number, code: number | undefined): boolean => letterOf(remainder).charCodeAt(0) === code

const courtCaseShape = shapeOf('99/9999/999999A')

/** A court case reference that `normaliseCourtCaseReference` finds valid and leaves as it is. */
export const isPlainCourtCaseReference: MatchBytes = (bytes, start, end) => {
  if (!courtCaseShape(bytes, start, end)) return false
  const court = withDigits(withDigits(0, bytes, start, start + 2), bytes, start + 3, start + 7)
  return isLetter(withDigits(court, bytes, start + 8, start + 14), bytes[start + 14])
}
