import { bitCount } from './bitCount.ts'

/** The last eight characters of a number or code, four bits each: enough to rule most typing errors out without the text. */
export const codeSign = (text: string): number => {
  let sign = 0
  for (let i = Math.max(0, text.length - 8); i < text.length; i += 1) sign = (sign << 4) | (text.charCodeAt(i) & 15)
  return sign
}

/** `codeSign` of the text in a range of bytes. */
export const codeSignOfBytes = (bytes: Uint8Array, start: number, end: number): number => {
  let sign = 0
  for (let i = Math.max(start, end - 8); i < end; i += 1) sign = (sign << 4) | (bytes[i]! & 15)
  return sign
}

/** Whether two codes of equal length can be one substitution or exchange apart: at most two of the last eight characters differ. */
export const signsAlike = (a: number, b: number): boolean => {
  const apart = a ^ b
  const half = apart | (apart >>> 1)
  return bitCount((half | (half >>> 2)) & 0x11111111) <= 2
}

/** Whether a code of at most eight characters may be a longer one, of as many, less one character. */
export const mayBeLessOne = (long: number, short: number): boolean => {
  const apart = long ^ short
  if (apart === 0) return true
  // Bits of the characters at the end in which the two agree.
  const agreeing = (31 - Math.clz32(apart & -apart)) & ~3
  return (long >>> 4) >>> agreeing === short >>> agreeing
}
