import { header, valueField } from '../pack/row.ts'
import { settle, type Pair } from './pair.ts'

/** The level of two values: their word numbers, and whether each is well formed. */
export type CompareValues = (pair: Pair, left: number, right: number, bothValid: boolean) => number

const chosen = { level: 0, left: -1, right: -1 }

const compareWithAll = (pair: Pair, slot: number, leftAt: number, compareTwo: CompareValues): void => {
  const { a, b, bi } = pair
  const { weights } = pair.model.comparisons[slot]!
  const end = bi + b[bi + header.values]! + b[bi + header.valueCount]! * valueField.size
  for (let j = bi + b[bi + header.values]!; j < end; j += valueField.size) {
    if (b[j + valueField.slot] !== slot) continue
    const valid = a[leftAt + valueField.valid]! + b[j + valueField.valid]! === 2
    const level = compareTwo(pair, a[leftAt + valueField.word]!, b[j + valueField.word]!, valid)
    if (chosen.level !== 0 && weights[level]! <= weights[chosen.level]!) continue
    chosen.level = level
    chosen.left = a[leftAt + valueField.ordinal]!
    chosen.right = b[j + valueField.ordinal]!
  }
}

/** Settles a comparison of values (phones, identifiers, texts) by the two that weigh most. */
export const compareAllValues = (pair: Pair, slot: number, compareTwo: CompareValues): void => {
  const { a, ai } = pair
  chosen.level = 0
  chosen.left = -1
  chosen.right = -1
  const end = ai + a[ai + header.values]! + a[ai + header.valueCount]! * valueField.size
  for (let i = ai + a[ai + header.values]!; i < end; i += valueField.size) {
    if (a[i + valueField.slot] === slot) compareWithAll(pair, slot, i, compareTwo)
  }
  settle(pair, slot, chosen.level, 0, chosen.left, chosen.right)
}
