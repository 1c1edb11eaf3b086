import type { Pair } from './pair.ts'
import { compareAllValues, sameWord } from './values.ts'

export const label = 'Category'
export const describe = 'A value from a list: the same or different.'

export const levels = { missing: 'no value to compare', same: 'same value', different: 'different values' } as const

const compareTwo = (pair: Pair, leftAt: number, rightAt: number): number => (sameWord(pair, leftAt, rightAt) ? 1 : 2)

export const compare = (pair: Pair, slot: number): void => compareAllValues(pair, slot, compareTwo)

export const exactLevels = ['same'] as const
