import { valueField } from '../pack/row.ts'
import { wordText } from '../pack/words.ts'
import type { Pair } from './pair.ts'
import { compareAllValues, sameWord } from './values.ts'

export const label = 'Number'
export const describe = 'A number such as an age: the same, one apart, or different.'

export const levels = {
  missing: 'no number to compare',
  same: 'same number',
  near: 'one apart',
  different: 'different numbers',
} as const

const compareTwo = (pair: Pair, leftAt: number, rightAt: number): number => {
  if (sameWord(pair, leftAt, rightAt)) return 1
  const left = Number(wordText(pair.words, pair.a[leftAt + valueField.word]!))
  const right = Number(wordText(pair.words, pair.b[rightAt + valueField.word]!))
  return Math.abs(left - right) <= 1 ? 2 : 3
}

export const compare = (pair: Pair, slot: number): void => compareAllValues(pair, slot, compareTwo)

export const exactLevels = ['same'] as const
