import { alike, textSimilarity } from '../similarity/similarity.ts'
import type { Pair } from './pair.ts'
import { compareAllValues } from './values.ts'

export const label = 'Text'
export const describe = 'A short text: the same, one typing error, spelled alike, or different.'

export const levels = {
  missing: 'no value to compare',
  same: 'same value',
  close: 'one typing error apart',
  similar: 'spelled alike',
  different: 'different values',
} as const

const compareTwo = (pair: Pair, left: number, right: number): number => {
  const grade = textSimilarity(pair.similarity, left, right)
  if (grade === alike.same) return 1
  return grade >= alike.close ? 2 : grade >= alike.similar ? 3 : 4
}

export const compare = (pair: Pair, slot: number): void => compareAllValues(pair, slot, compareTwo)
