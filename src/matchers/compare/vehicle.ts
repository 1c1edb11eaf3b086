import type { Pair } from './pair.ts'
import { compareAllValues } from './values.ts'

export const label = 'Vehicle'
export const describe = 'Vehicle registration marks, each with each; marks are transferred and vehicles shared.'

export const levels = {
  missing: 'no vehicle to compare',
  same: 'same vehicle',
  different: 'no vehicle in common',
} as const

const compareTwo = (_pair: Pair, left: number, right: number): number => (left === right ? 1 : 2)

export const compare = (pair: Pair, slot: number): void => compareAllValues(pair, slot, compareTwo)
