import { bitCount } from './bitCount.ts'

/** The letters a text contains, one bit each; digits and blanks share bits. */
export const lettersOf = (text: string): number => {
  let letters = 0
  for (let i = 0; i < text.length; i += 1) letters |= 1 << (text.charCodeAt(i) & 31)
  return letters
}

/** `lettersOf` the text in a range of bytes. */
export const lettersOfBytes = (bytes: Uint8Array, start: number, end: number): number => {
  let letters = 0
  for (let i = start; i < end; i += 1) letters |= 1 << (bytes[i]! & 31)
  return letters
}

/** Letters that may occur in one of two words only. */
export const mostOdd = 5

/**
 * Whether two sets of letters are too unlike for their words to be compared letter by letter: more letters occur in one word only than
 * in both, or more than five do. Such words count as different, whatever the order of their letters.
 */
export const tooOdd = (a: number, b: number): boolean => {
  const odd = bitCount(a ^ b)
  return odd > mostOdd || odd > bitCount(a & b)
}
