import { wordText } from '../pack/words.ts'
import type { Pair } from './pair.ts'
import { compareAllValues } from './values.ts'

export const label = 'Number'
export const describe = 'A number such as an age: the same, one apart, or different.'

export const levels = {
  missing: 'no number to compare',
  same: 'same number',
  near: 'one apart',
  different: 'different numbers',
} as const

const compareTwo = (pair: Pair, left: number, right: number): number => {
  if (left === right) return 1
  return Math.abs(Number(wordText(pair.words, left)) - Number(wordText(pair.words, right))) <= 1 ? 2 : 3
}

export const compare = (pair: Pair, slot: number): void => compareAllValues(pair, slot, compareTwo)
