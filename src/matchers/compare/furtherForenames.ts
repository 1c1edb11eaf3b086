import { firstByte, wordLength } from '../pack/words.ts'
import { alike, nameSimilarity, type Similarity } from '../similarity/similarity.ts'

export const label = 'Further forenames'
export const describe = 'The forenames after the first, where both records hold any.'

export const levels = {
  missing: 'no further forename to compare',
  exact: 'a further forename agrees',
  similar: 'a further forename is alike',
  initial: 'the initial of a further forename agrees',
  different: 'different further forenames',
} as const

export const furtherLevel = { missing: 0, exact: 1, similar: 2, initial: 3, different: 4 } as const

const compareTwo = (s: Similarity, a: number, b: number): number => {
  if (wordLength(s.words, a) === 1 || wordLength(s.words, b) === 1) {
    return firstByte(s.words, a) === firstByte(s.words, b) ? furtherLevel.initial : furtherLevel.different
  }
  const grade = nameSimilarity(s, a, b)
  if (grade === alike.same) return furtherLevel.exact
  return grade > alike.different ? furtherLevel.similar : furtherLevel.different
}

/** The best level among all pairs of further forenames (words from `0` on, the first already left out). */
export const compareFurther = (
  s: Similarity,
  a: Int32Array,
  a0: number,
  an: number,
  b: Int32Array,
  b0: number,
  bn: number,
): number => {
  if (an <= 0 || bn <= 0) return furtherLevel.missing
  let best: number = furtherLevel.different
  for (let i = 0; i < an; i += 1) {
    for (let j = 0; j < bn; j += 1) best = Math.min(best, compareTwo(s, a[a0 + i]!, b[b0 + j]!))
  }
  return best
}
