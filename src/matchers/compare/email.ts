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
  'typing-error': 'e-mail address with one typing error',
  'local-part': 'same e-mail name at another provider',
  similar: 'e-mail address spelled alike',
  different: 'no e-mail address in common',
} as const

const localPart = (pair: Pair, word: number): string => wordText(pair.words, word).split('@', 1)[0] ?? ''

const compareTwo = (pair: Pair, leftAt: number, rightAt: number): number => {
  if (sameWord(pair, leftAt, rightAt)) return 1
  const grade = valueSimilarity(pair, leftAt, rightAt)
  if (grade === alike.close) return 2
  const sameName =
    localPart(pair, pair.a[leftAt + valueField.word]!) === localPart(pair, pair.b[rightAt + valueField.word]!)
  if (sameName) return 3
  return grade === alike.different ? 5 : 4
}

export const compare = (pair: Pair, slot: number): void => compareAllValues(pair, slot, compareTwo)

/** The part before the @ may agree whatever the letters of the rest. */
export const ceiling = (pair: Pair, slot: number): number => (shareValue(pair, slot) ? 2 : 1)

export const exactLevels = ['same'] as const
