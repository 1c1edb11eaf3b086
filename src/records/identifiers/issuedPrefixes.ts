import { normaliseNino } from './nino.ts'

const letters = 26
const firstLetter = 65

/** Where the prefix of two capital letters is told of in `issuedPrefixes`. */
export const prefixPlace = (first: number, second: number): number =>
  (first - firstLetter) * letters + second - firstLetter

/** Whether National Insurance numbers with a prefix are issued, 1 or 0. */
export const issuedPrefixes: Uint8Array = Uint8Array.from({ length: letters * letters }, (_, place) => {
  const prefix = String.fromCharCode(firstLetter + Math.trunc(place / letters), firstLetter + (place % letters))
  return normaliseNino(`${prefix}123456`).validity === 'valid' ? 1 : 0
})
