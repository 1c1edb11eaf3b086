import { header, nameField, nameSize } from '../pack/row.ts'
import { wordText } from '../pack/words.ts'
import { fitNames } from '../wholeName/fitNames.ts'
import { knownNames } from '../wholeName/knownNames.ts'
import { settle, type Pair } from './pair.ts'

export const label = 'Name'
export const describe = 'Names written as one text, word by word in any order: persons, firms, vessels.'

export const levels = {
  missing: 'no name to compare',
  same: 'the same words',
  close: 'names that differ in spelling or in a lesser word',
  likely: 'names that fit each other',
  partly: 'part of the names agrees',
  different: 'different names',
} as const

/** Least fit (see `fitNames`) of each level. `likely` was chosen on two public lists of aliases (docs/accuracy.md). */
const least = [1, 0.9, 0.68, 0.5] as const

/** Whether a fit is enough to take two names for one. */
export const isLikely = (fit: number): boolean => fit >= least[2]

export const wholeNameLevel = (fit: number): number => {
  const level = least.findIndex((value) => fit >= value)
  return level < 0 ? least.length + 1 : level + 1
}

const nameAt = ({ words }: Pair, heap: Int32Array, at: number): string => {
  const first = at + nameField.words
  const ids = heap.subarray(first, first + heap[at + nameField.forenames]! + heap[at + nameField.surnames]!)
  return Array.from(ids, (id) => wordText(words, id)).join(' ')
}

/** Compares all names of one person with all names of the other and settles the level of the two that fit best. */
export const compare = (pair: Pair, slot: number): void => {
  const { a, ai, b, bi } = pair
  const known = knownNames(pair.model)
  let [best, left, right] = [-1, -1, -1]
  let leftAt = ai + a[ai + header.names]!
  for (let i = a[ai + header.nameCount]!; i > 0; i -= 1) {
    const leftName = nameAt(pair, a, leftAt)
    let rightAt = bi + b[bi + header.names]!
    for (let j = b[bi + header.nameCount]!; j > 0; j -= 1) {
      const fit = fitNames(leftName, nameAt(pair, b, rightAt), known)
      if (fit > best) [best, left, right] = [fit, a[leftAt + nameField.ordinal]!, b[rightAt + nameField.ordinal]!]
      rightAt += nameSize(b, rightAt)
    }
    leftAt += nameSize(a, leftAt)
  }
  settle(pair, slot, best < 0 ? 0 : wholeNameLevel(best), 0, left, right)
}
