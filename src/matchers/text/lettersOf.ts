import { bitCount } from './bitCount.ts'

/** The letters a text contains, one bit each; digits and blanks share bits. */
export const lettersOf = (text: string): number => {
  let letters = 0
  for (let i = 0; i < text.length; i += 1) letters |= 1 << (text.charCodeAt(i) & 31)
  return letters
}

/** Letters that occur in only one of two words; with more than this the words count as different, whatever their order. */
const mostOdd = 5

/** Whether two sets of letters are too unlike for their words to be compared letter by letter. */
export const tooOdd = (a: number, b: number): boolean => bitCount(a ^ b) > mostOdd
