import type { PlainValue } from '../../matchers/index.ts'

const isDigit = (byte: number): boolean => byte >= 48 && byte <= 57
const zero = 48
const letterI = 73
const letterQ = 81
const letterZ = 90

const isLetter = (byte: number): boolean => byte >= 65 && byte <= letterZ && byte !== letterI && byte !== letterQ

/** A mark of the form issued since 2001, as `normaliseVehicle` reads it: none was issued with the numbers 00 and 01. */
export const plainVehicle: PlainValue = ({ bytes, length }) => {
  if (length !== 7 || !isDigit(bytes[2]!) || !isDigit(bytes[3]!)) return -1
  for (let i = 0; i < 2; i += 1) if (!isLetter(bytes[i]!) || bytes[i] === letterZ) return -1
  for (let i = 4; i < 7; i += 1) if (!isLetter(bytes[i]!)) return -1
  return bytes[2] === zero && bytes[3]! < zero + 2 ? 0 : 1
}
