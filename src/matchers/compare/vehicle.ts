import type { Pair } from './pair.ts'
import { compareAllValues, sameWord } from './values.ts'

export const label = 'Vehicle'
export const describe = 'Vehicle registration marks, each with each; marks are transferred and vehicles shared.'

export const levels = {
  missing: 'no vehicle to compare',
  same: 'same vehicle',
  different: 'no vehicle in common',
} as const

const compareTwo = (pair: Pair, leftAt: number, rightAt: number): number => (sameWord(pair, leftAt, rightAt) ? 1 : 2)

export const compare = (pair: Pair, slot: number): void => compareAllValues(pair, slot, compareTwo)

export const exactLevels = ['same'] as const

export const apartLevels = ['different'] as const
