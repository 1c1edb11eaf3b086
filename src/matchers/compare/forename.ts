import { forenameBits } from '../pack/nameRarity.ts'
import { wordLength, firstByte, type Words } from '../pack/words.ts'
import { alike, nameSimilarity, type Similarity } from '../similarity/similarity.ts'

export const label = 'Forename'
export const describe = 'The first forenames, or any two forenames, of the names that fit best.'

export const levels = {
  missing: 'no forename to compare',
  exact: 'same forename',
  variant: 'forename and its short or variant form',
  close: 'forename one letter apart',
  near: 'forename spelled much alike',
  'other-forename': 'a further forename agrees with the forename',
  similar: 'forename alike or of the same sound',
  initial: 'forename and its initial',
  different: 'different forenames',
} as const

export const forenameLevel = {
  missing: 0,
  exact: 1,
  variant: 2,
  close: 3,
  near: 4,
  otherForename: 5,
  similar: 6,
  initial: 7,
  different: 8,
} as const

const byGrade = [8, 6, 4, 3, 2, 1] as const

/** Level and rarity (bits) of the last call: two numbers without an object for each of millions of pairs. */
export const forenameFound = { level: 0, bits: 0, crossed: false }

const found = (level: number, bits: number, crossed: boolean): void => {
  forenameFound.level = level
  forenameFound.bits = bits
  forenameFound.crossed = crossed
}

const rarerBits = (words: Words, a: number, b: number): number =>
  Math.min(forenameBits(words, a), forenameBits(words, b))

const crossMatch = (
  s: Similarity,
  a: Int32Array,
  a0: number,
  an: number,
  b: Int32Array,
  b0: number,
  bn: number,
): number => {
  for (let i = 0; i < an; i += 1) {
    for (let j = 0; j < bn; j += 1) {
      if (i === 0 && j === 0) continue
      const left = a[a0 + i]!
      if (wordLength(s.words, left) < 2) continue
      if (nameSimilarity(s, left, b[b0 + j]!) >= alike.variant) return left
    }
  }
  return -1
}

const sameInitial = (words: Words, a: number, b: number): boolean =>
  (wordLength(words, a) === 1 || wordLength(words, b) === 1) && firstByte(words, a) === firstByte(words, b)

/** Compares two lists of forename words (`n` words from `0`; `whole`: the words run together). */
export const compareForenames = (
  s: Similarity,
  a: Int32Array,
  a0: number,
  an: number,
  aWhole: number,
  b: Int32Array,
  b0: number,
  bn: number,
  bWhole: number,
): void => {
  if (an === 0 || bn === 0) return found(forenameLevel.missing, 0, false)
  const { words } = s
  const left = a[a0]!
  const right = b[b0]!
  if (left === right && wordLength(words, left) > 1) {
    return found(forenameLevel.exact, forenameBits(words, left), false)
  }
  if (aWhole === bWhole) return found(forenameLevel.exact, forenameBits(words, aWhole), true)
  const initial = sameInitial(words, left, right)
  const grade = initial ? alike.different : nameSimilarity(s, left, right)
  if (grade >= alike.near) return found(byGrade[grade]!, rarerBits(words, left, right), false)
  const shared = an + bn > 2 ? crossMatch(s, a, a0, an, b, b0, bn) : -1
  if (shared >= 0) return found(forenameLevel.otherForename, forenameBits(words, shared), true)
  if (initial) return found(forenameLevel.initial, 0, false)
  if (grade === alike.similar) return found(forenameLevel.similar, rarerBits(words, left, right), false)
  found(forenameLevel.different, 0, false)
}
