import { valueField } from '../pack/row.ts'
import { wordText } from '../pack/words.ts'
import { alike } from '../similarity/similarity.ts'
import type { Pair } from './pair.ts'
import { compareAllValues, sameWord, shareValue, valueSimilarity } from './values.ts'

export const label = 'E-mail'
export const describe = 'E-mail addresses, each with each: whole, the part before the @, or spelled alike.'

export const levels = {
  missing: 'no e-mail address to compare',
  same: 'same e-mail address',
  'typing-error': 'e-mail address with one typing error, its number the same',
  'local-part': 'same e-mail name at another provider',
  similar: 'e-mail address spelled alike',
  different: 'no e-mail address in common',
} as const

const localPart = (pair: Pair, word: number): string => wordText(pair.words, word).split('@', 1)[0] ?? ''

/** Providers tell namesakes apart by a number: another one is another person's address sooner than a typing error. */
const sameNumber = (pair: Pair, left: number, right: number): boolean =>
  wordText(pair.words, left).replaceAll(/\D/gu, '') === wordText(pair.words, right).replaceAll(/\D/gu, '')

const compareTwo = (pair: Pair, leftAt: number, rightAt: number): number => {
  if (sameWord(pair, leftAt, rightAt)) return 1
  const left = pair.a[leftAt + valueField.word]!
  const right = pair.b[rightAt + valueField.word]!
  const grade = valueSimilarity(pair, leftAt, rightAt)
  if (grade === alike.close && sameNumber(pair, left, right)) return 2
  if (localPart(pair, left) === localPart(pair, right)) return 3
  return grade === alike.different ? 5 : 4
}

export const compare = (pair: Pair, slot: number): void => compareAllValues(pair, slot, compareTwo)

/** The part before the @ may agree whatever the letters of the rest. */
export const ceiling = (pair: Pair, slot: number): number => (shareValue(pair, slot) ? 2 : 1)

export const exactLevels = ['same'] as const
