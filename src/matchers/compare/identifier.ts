import { oneTypingError } from '../similarity/similarity.ts'
import type { Pair } from './pair.ts'
import { compareAllValues } from './values.ts'

export const label = 'Identifier'
export const describe = 'A number issued to one person. Two different valid numbers of one type contradict; an invalid one proves little.'

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

const compareLettered = (pair: Pair, left: number, right: number, bothValid: boolean): number => {
  if (left === right) return bothValid ? 1 : 2
  if (bothValid) return 5
  return oneTypingError(pair.words, left, right) ? 3 : 4
}

const compareOther = (pair: Pair, left: number, right: number, bothValid: boolean): number => {
  if (left === right) return bothValid ? 1 : 2
  if (oneTypingError(pair.words, left, right)) return 3
  return bothValid ? 5 : 4
}

export const compare = (pair: Pair, slot: number): void =>
  compareAllValues(pair, slot, checkLettered.has(pair.model.comparisons[slot]!.field) ? compareLettered : compareOther)
