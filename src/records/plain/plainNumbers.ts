import { letterOf, withDigit } from '../identifiers/checkLetter.ts'
import { normaliseNino } from '../identifiers/nino.ts'
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

const zero = 48

const isZero = (bytes: Uint8Array, from: number, to: number): boolean => {
  for (let i = from; i < to; i++) if (bytes[i] !== zero) return false
  return true
}

const numberAt = (bytes: Uint8Array, from: number, to: number): number => {
  let number = 0
  for (let i = from; i < to; i++) number = number * 10 + (bytes[i] as number) - zero
  return number
}

const pncShape = shapeOf('9999/9999999A')

/** A PNC ID that `normalisePncId` finds valid, as it writes it. */
export const plainPncId =
  (pivotYear: number): MatchBytes =>
  (bytes, start, end) => {
    if (!pncShape(bytes, start, end)) return false
    const year = numberAt(bytes, start, start + 4)
    if (year < 1900 || year > Math.min(pivotYear, 2099) || isZero(bytes, start + 5, start + 12)) return false
    const remainder = withDigits(withDigits(0, bytes, start + 2, start + 4), bytes, start + 5, start + 12)
    return isLetter(remainder, bytes[start + 12])
  }

/** A PNC ID that `normalisePncId` finds invalid, but writes as it is. */
export const wrongPncId = (pivotYear: number): MatchBytes => {
  const isValid = plainPncId(pivotYear)
  return (bytes, start, end) =>
    pncShape(bytes, start, end) && !isZero(bytes, start + 5, start + 12) && !isValid(bytes, start, end)
}

const croShape = shapeOf('999999/99A')

/** A CRO number that `normaliseCroNumber` finds valid, as it writes it. */
export const isPlainCroNumber: MatchBytes = (bytes, start, end) => {
  if (!croShape(bytes, start, end) || isZero(bytes, start, start + 6)) return false
  const remainder = withDigits(withDigits(0, bytes, start + 7, start + 9), bytes, start, start + 6)
  return isLetter(remainder, bytes[start + 9])
}

/** A CRO number that `normaliseCroNumber` finds invalid, but writes as it is. */
export const isWrongCroNumber: MatchBytes = (bytes, start, end) =>
  croShape(bytes, start, end) && !isZero(bytes, start, start + 6) && !isPlainCroNumber(bytes, start, end)

const letterA = 65

/** By the two letters of a prefix: whether such numbers are issued. */
const issued = Uint8Array.from({ length: 26 * 26 }, (_, pair) => {
  const prefix = String.fromCharCode(letterA + Math.trunc(pair / 26), letterA + (pair % 26))
  return normaliseNino(`${prefix}123456`).validity === 'valid' ? 1 : 0
})

const ninoShape = shapeOf('AA999999A')

/** A National Insurance number with its suffix that `normaliseNino` finds valid: it leaves out the suffix. */
export const isPlainNino: MatchBytes = (bytes, start, end) => {
  if (!ninoShape(bytes, start, end) || (bytes[end - 1] as number) > letterA + 3) return false
  const digits = numberAt(bytes, start + 2, start + 8)
  if (digits === 0 || digits === 999_999) return false
  return issued[((bytes[start] as number) - letterA) * 26 + (bytes[start + 1] as number) - letterA] === 1
}

/** A driver number of sixteen characters, which `normaliseDriverNumber` finds valid. */
export const isPlainDriverNumber: MatchBytes = shapeOf('XXXXX999999XXXAA')

const passportShape = shapeOf('999999999')

/** A passport number of nine digits that `normalisePassportNumber` finds valid: no run up or down, nor one digit over and over. */
export const isPlainPassportNumber: MatchBytes = (bytes, start, end) => {
  if (!passportShape(bytes, start, end)) return false
  const step = Math.abs((bytes[start + 1] as number) - (bytes[start] as number))
  const nextStep = Math.abs((bytes[start + 2] as number) - (bytes[start + 1] as number))
  return step > 1 || nextStep > 1
}

/** A code that `parseForceCode` leaves as it is. */
export const isForceCodeAt: MatchBytes = shapeOf('XX')

const hyphen = 45
const longestStaffNumber = 12

/** A local number that `normaliseStaffNumber` finds valid with a force code, and leaves as it is: what stands for none has no digit but zeros. */
export const isPlainStaffNumber: MatchBytes = (bytes, start, end) => {
  if (end - start > longestStaffNumber) return false
  let isNumbered = false
  for (let i = start; i < end; i++) {
    const code = bytes[i] as number
    if (code > zero && code <= zero + 9) isNumbered = true
    else if (code !== zero && code !== hyphen && (code < letterA || code > letterA + 25)) return false
  }
  return isNumbered
}
