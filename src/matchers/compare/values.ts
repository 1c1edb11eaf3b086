import { header, valueField } from '../pack/row.ts'
import { oneTypingError, textSimilarity } from '../similarity/similarity.ts'
import { wordLetters } from '../pack/words.ts'
import { tooOdd } from '../text/lettersOf.ts'
import { signsAlike } from '../text/codeSign.ts'
import { settle, type Pair } from './pair.ts'

/** The level of two values of a comparison, given where each lies in its heap (see `valueField`). */
export type CompareValues = (pair: Pair, leftAt: number, rightAt: number) => number

export const sameWord = ({ a, b }: Pair, leftAt: number, rightAt: number): boolean =>
  a[leftAt + valueField.word] === b[rightAt + valueField.word]

export const bothValid = ({ a, b }: Pair, leftAt: number, rightAt: number): boolean =>
  a[leftAt + valueField.valid] === 1 && b[rightAt + valueField.valid] === 1

/** Whether two numbers or codes are one typing error apart; the texts are read only where their signs allow it. */
export const typingError = ({ a, b, words }: Pair, leftAt: number, rightAt: number): boolean => {
  const gap = a[leftAt + valueField.length]! - b[rightAt + valueField.length]!
  if (gap > 1 || gap < -1) return false
  if (gap === 0 && !signsAlike(a[leftAt + valueField.sign]!, b[rightAt + valueField.sign]!)) return false
  return oneTypingError(words, a[leftAt + valueField.word]!, b[rightAt + valueField.word]!)
}

/** How alike the letters of two values are (see `alike`). */
export const valueSimilarity = ({ a, b, similarity }: Pair, leftAt: number, rightAt: number): number =>
  textSimilarity(similarity, a[leftAt + valueField.word]!, b[rightAt + valueField.word]!)

const chosen = { level: 0, left: -1, right: -1 }

const compareWithAll = (pair: Pair, slot: number, leftAt: number, compareTwo: CompareValues): void => {
  const { a, b, bi } = pair
  const { weights } = pair.model.comparisons[slot]!
  const end = bi + b[bi + header.values]! + b[bi + header.valueCount]! * valueField.size
  for (let j = bi + b[bi + header.values]!; j < end; j += valueField.size) {
    if (b[j + valueField.slot] !== slot) continue
    const level = compareTwo(pair, leftAt, j)
    if (chosen.level !== 0 && weights[level]! <= weights[chosen.level]!) continue
    chosen.level = level
    chosen.left = a[leftAt + valueField.ordinal]!
    chosen.right = b[j + valueField.ordinal]!
  }
}

/** Settles a comparison of values (phones, identifiers, texts) by the two that weigh most. */
export const compareAllValues = (pair: Pair, slot: number, compareTwo: CompareValues): void => {
  const { a, ai } = pair
  chosen.level = 0
  chosen.left = -1
  chosen.right = -1
  const end = ai + a[ai + header.values]! + a[ai + header.valueCount]! * valueField.size
  for (let i = ai + a[ai + header.values]!; i < end; i += valueField.size) {
    if (a[i + valueField.slot] === slot) compareWithAll(pair, slot, i, compareTwo)
  }
  settle(pair, slot, chosen.level, 0, chosen.left, chosen.right)
}

const holdsWord = ({ b, bi }: Pair, slot: number, word: number): boolean => {
  const end = bi + b[bi + header.values]! + b[bi + header.valueCount]! * valueField.size
  for (let j = bi + b[bi + header.values]!; j < end; j += valueField.size) {
    if (b[j + valueField.slot] === slot && b[j + valueField.word] === word) return true
  }
  return false
}

const someAlike = ({ b, bi, words }: Pair, slot: number, letters: number): boolean => {
  const end = bi + b[bi + header.values]! + b[bi + header.valueCount]! * valueField.size
  for (let j = bi + b[bi + header.values]!; j < end; j += valueField.size) {
    if (b[j + valueField.slot] === slot && !tooOdd(letters, wordLetters(words, b[j + valueField.word]!))) return true
  }
  return false
}

/** Whether both hold the same value of a comparison. */
export const shareValue = (pair: Pair, slot: number): boolean => {
  const { a, ai } = pair
  const end = ai + a[ai + header.values]! + a[ai + header.valueCount]! * valueField.size
  for (let i = ai + a[ai + header.values]!; i < end; i += valueField.size) {
    if (a[i + valueField.slot] === slot && holdsWord(pair, slot, a[i + valueField.word]!)) return true
  }
  return false
}

/** 2 where both hold one value, 1 where the letters of two values are alike enough to be compared, else 0 (see `Rule`). */
export const ceilingOfTexts = (pair: Pair, slot: number): number => {
  if (shareValue(pair, slot)) return 2
  const { a, ai } = pair
  const end = ai + a[ai + header.values]! + a[ai + header.valueCount]! * valueField.size
  for (let i = ai + a[ai + header.values]!; i < end; i += valueField.size) {
    if (a[i + valueField.slot] === slot && someAlike(pair, slot, wordLetters(pair.words, a[i + valueField.word]!)))
      return 1
  }
  return 0
}
