import type { PlainValue } from '../../matchers/index.ts'
import { issuedPrefixes, prefixPlace } from '../../records/identifiers/issuedPrefixes.ts'

const isDigit = (byte: number): boolean => byte >= 48 && byte <= 57
const isLetter = (byte: number): boolean => byte >= 65 && byte <= 90

const isFiller = (bytes: Uint8Array): boolean => {
  if (bytes[2] !== 48 && bytes[2] !== 57) return false
  for (let i = 3; i < 8; i += 1) if (bytes[i] !== bytes[2]) return false
  return true
}

/** A National Insurance number with or without its suffix, as `normaliseNino` reads it. */
export const plainNino: PlainValue = (code) => {
  const { bytes, length } = code
  if (length !== 8 && !(length === 9 && bytes[8]! >= 65 && bytes[8]! <= 68)) return -1
  if (!isLetter(bytes[0]!) || !isLetter(bytes[1]!)) return -1
  for (let i = 2; i < 8; i += 1) if (!isDigit(bytes[i]!)) return -1
  if (isFiller(bytes)) return -1
  code.length = 8
  return issuedPrefixes[prefixPlace(bytes[0]!, bytes[1]!)]!
}
