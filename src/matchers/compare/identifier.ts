import type { Pair } from './pair.ts'
import { compareAllValues, bothValid, sameWord, typingError } from './values.ts'

export const label = 'Identifier'
export const describe =
  'A number issued to one person. Two different valid numbers of one type contradict; an invalid one proves little.'

export const levels = {
  missing: 'number not known on both sides',
  same: 'same number',
  'same-invalid': 'same number, but not a valid one',
  'typing-error': 'number with one typing error',
  unproven: 'different numbers, not both valid',
  different: 'two different valid numbers',
} as const

/** A typing error in one of these breaks its check letter: two valid ones that nearly agree belong to two people. */
const checkLettered = new Set(['pnc', 'cro', 'asn'])

export const isLettered = (type: string): boolean => checkLettered.has(type)

const compareLettered = (pair: Pair, leftAt: number, rightAt: number): number => {
  const valid = bothValid(pair, leftAt, rightAt)
  if (sameWord(pair, leftAt, rightAt)) return valid ? 1 : 2
  if (valid) return 5
  return typingError(pair, leftAt, rightAt) ? 3 : 4
}

const compareOther = (pair: Pair, leftAt: number, rightAt: number): number => {
  const valid = bothValid(pair, leftAt, rightAt)
  if (sameWord(pair, leftAt, rightAt)) return valid ? 1 : 2
  if (typingError(pair, leftAt, rightAt)) return 3
  return valid ? 5 : 4
}

export const compare = (pair: Pair, slot: number): void =>
  compareAllValues(pair, slot, isLettered(pair.model.comparisons[slot]!.field) ? compareLettered : compareOther)

export const exactLevels = ['same', 'same-invalid'] as const

export const apartLevels = ['unproven', 'different'] as const
