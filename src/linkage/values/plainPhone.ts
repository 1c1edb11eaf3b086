import type { PlainValue } from '../../matchers/index.ts'
import { isKeyboardRun } from '../../records/index.ts'

const zero = 48

const areDigits = (bytes: Uint8Array, from: number, to: number): boolean => {
  for (let i = from; i < to; i += 1) if (bytes[i]! < zero || bytes[i]! > 57) return false
  return true
}

const isOneDigit = (bytes: Uint8Array, from: number, to: number): boolean => {
  for (let i = from + 1; i < to; i += 1) if (bytes[i] !== bytes[from]) return false
  return true
}

const isStep = (bytes: Uint8Array, at: number): boolean => Math.abs(bytes[at + 1]! - bytes[at]!) === 1

/** Every run along the keyboard has these three steps. */
const mayBeRun = (bytes: Uint8Array, from: number): boolean =>
  isStep(bytes, from + 2) && isStep(bytes, from + 3) && isStep(bytes, from + 4)

const isRun = (bytes: Uint8Array, from: number, to: number): boolean =>
  mayBeRun(bytes, from) && isKeyboardRun(String.fromCharCode(...bytes.subarray(from, to)))

/** Start of the national part of a number that begins with `+44` or 0 and a further digit, -1 for any other. */
const nationalStart = (bytes: Uint8Array): number => {
  const start = bytes[0] === 43 && bytes[1] === zero + 4 && bytes[2] === zero + 4 ? 3 : bytes[0] === zero ? 1 : -1
  return start > 0 && bytes[start] !== zero ? start : -1
}

const isUsual = (bytes: Uint8Array, from: number, to: number): boolean =>
  areDigits(bytes, from, to) && !isOneDigit(bytes, to - 7, to) && !isRun(bytes, from, to)

/** A British number of nine or ten national digits, as `normalisePhone` reads it. */
export const plainPhone: PlainValue = (code) => {
  const start = nationalStart(code.bytes)
  const digits = code.length - start
  if (start < 0 || (digits !== 9 && digits !== 10) || !isUsual(code.bytes, start, code.length)) return -1
  if (start === 3) return 1
  const { bytes } = code
  bytes.copyWithin(3, 1, code.length)
  bytes[0] = 43
  bytes[1] = zero + 4
  bytes[2] = zero + 4
  code.length += 2
  return 1
}
