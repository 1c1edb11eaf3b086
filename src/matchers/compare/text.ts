import { alike } from '../similarity/similarity.ts'
import type { Pair } from './pair.ts'
import { compareAllValues, ceilingOfTexts, sameWord, valueSimilarity } from './values.ts'

export const label = 'Text'
export const describe = 'A short text: the same, one typing error, spelled alike, or different.'

export const levels = {
  missing: 'no value to compare',
  same: 'same value',
  close: 'one typing error apart',
  similar: 'spelled alike',
  different: 'different values',
} as const

const compareTwo = (pair: Pair, leftAt: number, rightAt: number): number => {
  if (sameWord(pair, leftAt, rightAt)) return 1
  const grade = valueSimilarity(pair, leftAt, rightAt)
  return grade >= alike.close ? 2 : grade >= alike.similar ? 3 : 4
}

export const compare = (pair: Pair, slot: number): void => compareAllValues(pair, slot, compareTwo)

export const ceiling = ceilingOfTexts

export const exactLevels = ['same'] as const

export const apartLevels = ['different'] as const
