import type { Pair } from '../compare/pair.ts'
import { forenameLevel } from '../compare/forename.ts'
import { surnameLevel } from '../compare/surname.ts'
import { header, nameField, nameSize } from '../pack/row.ts'
import { nameFeatures } from '../pack/words.ts'
import type { Plan } from './plan.ts'

const holds = (heap: Int32Array, at: number, word: number): boolean => {
  let nameAt = at + heap[at + header.names]!
  for (let i = heap[at + header.nameCount]!; i > 0; i -= 1) {
    const end = nameAt + nameSize(heap, nameAt)
    if (heap[nameAt + nameField.wholeForename] === word || heap[nameAt + nameField.wholeSurname] === word) return true
    for (let w = nameAt + nameField.words; w < end; w += 1) if (heap[w] === word) return true
    nameAt = end
  }
  return false
}

const bound = { forename: 0, surname: 0 }

/** Raises the bounds to what this word, which both people bear, can earn as forename and as surname. */
const raise = (pair: Pair, word: number): void => {
  const { forename, surname } = pair.slots.first
  const { comparisons } = pair.model
  const { forenameBits, surnameBits } = nameFeatures(pair.words, word)
  if (forename >= 0) {
    const { weights, shares, averageBits } = comparisons[forename]!
    const level = forenameLevel.exact
    bound.forename = Math.max(bound.forename, weights[level]! + shares[level]! * (forenameBits - averageBits))
  }
  if (surname >= 0) {
    const { weights, shares, averageBits } = comparisons[surname]!
    for (const level of [surnameLevel.exact, surnameLevel.part]) {
      bound.surname = Math.max(bound.surname, weights[level]! + shares[level]! * (surnameBits - averageBits))
    }
  }
}

/**
 * Bits by which forename and surname together stay below their best at least, judged by the words the names have in common: only a
 * common word can agree exactly, and earns no more than its own rarity.
 */
export const namesShortfall = (pair: Pair, plan: Plan): number => {
  const { a, ai, b, bi } = pair
  const { forename, surname } = pair.slots.first
  bound.forename = forename < 0 ? 0 : plan.bestInexact[forename]!
  bound.surname = surname < 0 ? 0 : plan.bestInexact[surname]!
  let nameAt = ai + a[ai + header.names]!
  for (let i = a[ai + header.nameCount]!; i > 0; i -= 1) {
    const end = nameAt + nameSize(a, nameAt)
    for (let w = nameAt + nameField.wholeForename; w < end; w += 1) {
      if (w !== nameAt + nameField.ordinal && a[w]! >= 0 && holds(b, bi, a[w]!)) raise(pair, a[w]!)
    }
    nameAt = end
  }
  const best = (forename < 0 ? 0 : plan.best[forename]!) + (surname < 0 ? 0 : plan.best[surname]!)
  return best - bound.forename - bound.surname
}
