import type { Pair } from './pair.ts'
import { compareAllValues, sameWord, typingError } from './values.ts'

export const label = 'Phone'
export const describe = 'Telephone numbers, each with each; people change and share them.'

export const levels = {
  missing: 'no phone number to compare',
  same: 'same phone number',
  'typing-error': 'phone number with one typing error',
  different: 'no phone number in common',
} as const

const compareTwo = (pair: Pair, leftAt: number, rightAt: number): number => {
  if (sameWord(pair, leftAt, rightAt)) return 1
  return typingError(pair, leftAt, rightAt) ? 2 : 3
}

export const compare = (pair: Pair, slot: number): void => compareAllValues(pair, slot, compareTwo)

export const exactLevels = ['same'] as const

export const apartLevels = ['different'] as const
