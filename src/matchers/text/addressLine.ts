import { addressText, type AddressText } from './addressText.ts'

const blank = 32

/** Length of the house number that stands before a blank at the start of a line, 0 where there is none: `12` or `12A`, upper case. */
export const numberLength = (line: string): number => {
  let end = 0
  while (end < line.length && line.charCodeAt(end) >= 48 && line.charCodeAt(end) <= 57) end += 1
  if (end === 0) return 0
  const code = line.charCodeAt(end)
  if (code >= 65 && code <= 90) end += 1
  return line.charCodeAt(end) === blank ? end : 0
}

/** The numbers of a line: that of its house, and those in the rest of it. */
export const numbersOf = (house: string, rest: string): string => (rest === '' ? house : `${house} ${rest}`)

/** An address line as it is compared: the number it begins with is taken as it is. */
export const addressLine = (line: string): AddressText => {
  const end = numberLength(line)
  if (end === 0) return addressText(line)
  const { number, street } = addressText(line.slice(end + 1))
  return { number: numbersOf(line.slice(0, end), number), street }
}
