import { wordText } from '../pack/words.ts'
import { alike, textSimilarity } from '../similarity/similarity.ts'
import type { Pair } from './pair.ts'
import { compareAllValues } from './values.ts'

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

const compareTwo = (pair: Pair, left: number, right: number): number => {
  if (left === right) return 1
  const grade = textSimilarity(pair.similarity, left, right)
  if (grade === alike.close) return 2
  if (localPart(pair, left) === localPart(pair, right)) return 3
  return grade === alike.different ? 5 : 4
}

export const compare = (pair: Pair, slot: number): void => compareAllValues(pair, slot, compareTwo)
