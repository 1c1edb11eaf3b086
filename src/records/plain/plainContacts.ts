import type { DataOrigin } from '../contact/dataOrigin.ts'
import { isDramaNumber } from '../contact/dramaNumber.ts'
import { type MatchBytes, shapeOf } from './shape.ts'

const zero = 48
const blank = 32
const letterI = 73
const letterQ = 81
const letterZ = 90

const isDigit = (code: number): boolean => code >= zero && code <= 57
const isCapital = (code: number): boolean => code >= 65 && code <= letterZ
const isSmall = (code: number): boolean => code >= 97 && code <= 122

const inward = shapeOf('9AA')

/**
 * Where the inward part of a postcode begins that `normalisePostcode` finds valid, written in capitals with one blank before that part; -1
 * for any other.
 */
export const plainInward = (bytes: Uint8Array, start: number, end: number): number => {
  const at = end - 3
  const outward = at - 1 - start
  if (outward < 2 || outward > 4 || bytes[at - 1] !== blank || !inward(bytes, at, end)) return -1
  const [first, second] = [bytes[start] as number, bytes[start + 1] as number]
  if (!isCapital(first) || (isCapital(second) && (second === letterI || second === letterZ))) return -1
  const digit = isCapital(second) ? start + 2 : start + 1
  if (!isDigit(bytes[digit] as number)) return -1
  const last = bytes[at - 2] as number
  if (digit + 1 < at - 2 || (digit + 1 === at - 2 && !isDigit(last) && !isCapital(last))) return -1
  // What stands for no fixed abode begins like this.
  return first === 78 && second === 70 ? -1 : at
}

const vehicleShape = shapeOf('AA99AAA')

/** A mark of the form issued since 2001 that `normaliseVehicle` finds valid. */
export const isPlainVehicle: MatchBytes = (bytes, start, end) => {
  if (!vehicleShape(bytes, start, end)) return false
  if (bytes[start + 2] === zero && (bytes[start + 3] as number) < zero + 2) return false
  for (let i = start; i < end; i++) if (bytes[i] === letterI || bytes[i] === letterQ) return false
  return bytes[start] !== letterZ && bytes[start + 1] !== letterZ
}

const at = 64
const dot = 46
const hyphen = 45
/** Longer names of mailboxes stand for somebody. */
const longestShared = 'donotreply'.length
const longestLocal = 64
const longestDomain = 253

/** Where the @ of an address in small letters is whose other characters are those of a name, a number or a domain; -1 for any other. */
const placeOfAt = (bytes: Uint8Array, start: number, end: number): number => {
  let found = -1
  for (let i = start; i < end; i++) {
    const code = bytes[i] as number
    if (code === at && found === -1) found = i
    else if (!isSmall(code) && !isDigit(code) && code !== dot && code !== hyphen) return -1
  }
  return found
}

/** An e-mail address that `normaliseEmail` finds valid in synthetic data. */
export const isPlainEmail: MatchBytes = (bytes, start, end) => {
  const middle = placeOfAt(bytes, start, end)
  const local = middle - start
  if (middle === -1 || local <= longestShared || local > longestLocal || end - middle > longestDomain) return false
  let dots = 0
  for (let i = middle + 1; i < end; i++) {
    if (bytes[i] !== dot) continue
    dots++
    if (bytes[i - 1] === dot || i === middle + 1 || i === end - 1) return false
  }
  return dots > 0
}

const plus = 43

/** What is dialled: digits of `bytes` without blanks and `(0)`, after `+` where it is written internationally. */
const dialled = new Uint8Array(24)

/** Fills `dialled`; returns the number of its digits, -1 for anything but digits, single blanks, a `+` in front and one `(0)`. */
const readDigits = (bytes: Uint8Array, start: number, end: number): number => {
  let count = 0
  let isBracketed = false
  for (let i = start; i < end; i++) {
    const code = bytes[i] as number
    if (isDigit(code) && count < dialled.length) dialled[count++] = code
    else if (code === 40 && bytes[i + 1] === zero && bytes[i + 2] === 41 && i + 2 < end && !isBracketed) {
      isBracketed = true
      i += 2
    } else if (code !== blank) return -1
  }
  return count
}

/** Every run along the keyboard has three such steps. */
const mayBeRun = (from: number): boolean => {
  for (let i = from + 2; i < from + 5; i++)
    if (Math.abs((dialled[i + 1] as number) - (dialled[i] as number)) !== 1) return false
  return true
}

const isOneDigit = (from: number, to: number): boolean => {
  for (let i = from + 1; i < to; i++) if (dialled[i] !== dialled[from]) return false
  return true
}

/** Where the national part of a British number begins in `dialled`; -1 for what is no such number or may be a foreign one. */
const nationalStart = (isInternational: boolean, count: number): number => {
  const prefix = isInternational ? 0 : dialled[0] === zero && dialled[1] === zero ? 2 : -1
  if (prefix === -1) return dialled[0] === zero && count > 1 ? 1 : -1
  return dialled[prefix] === zero + 4 && dialled[prefix + 1] === zero + 4 ? prefix + 2 : -1
}

/** Digits of the national part of the number read last, behind its `+44`. */
export type PlainPhone = { readonly digits: Uint8Array; length: number }

/**
 * Reads a British telephone number that `normalisePhone` finds valid into `phone`: digits and blanks, national, or international with `+`
 * or 00, with or without `(0)`. False for any other.
 */
export const readPlainPhone = (
  phone: PlainPhone,
  bytes: Uint8Array,
  start: number,
  end: number,
  origin: DataOrigin,
): boolean => {
  const isInternational = bytes[start] === plus
  const count = readDigits(bytes, isInternational ? start + 1 : start, end)
  if (count === -1) return false
  const from = nationalStart(isInternational, count)
  const length = count - from
  if (from === -1 || (length !== 9 && length !== 10) || dialled[from] === zero) return false
  if (isOneDigit(count - 7, count) || mayBeRun(from)) return false
  for (let i = 0; i < length; i++) phone.digits[i] = dialled[from + i] as number
  phone.length = length
  return origin === 'synthetic' || !isDramaNumber(`+44${String.fromCharCode(...phone.digits.subarray(0, length))}`)
}
