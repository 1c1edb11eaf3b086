import { surnameBits } from '../pack/nameRarity.ts'
import { wordLength, type Words } from '../pack/words.ts'
import { alike, nameSimilarity, type Similarity } from '../similarity/similarity.ts'

export const label = 'Surname'
export const describe = 'The surnames of the names that fit best, double-barrelled ones also part by part.'

export const levels = {
  missing: 'no surname to compare',
  exact: 'same surname',
  part: 'part of a double surname agrees',
  variant: 'surname and its variant form',
  close: 'surname one letter apart',
  near: 'surname spelled much alike',
  similar: 'surname alike or of the same sound',
  different: 'different surnames',
} as const

export const surnameLevel = {
  missing: 0,
  exact: 1,
  part: 2,
  variant: 3,
  close: 4,
  near: 5,
  similar: 6,
  different: 7,
} as const

const byGrade = [7, 6, 5, 4, 3, 1] as const

/** Level and rarity (bits) of the last call: two numbers without an object for each of millions of pairs. */
export const surnameFound = { level: 0, bits: 0 }

const found = (level: number, bits: number): void => {
  surnameFound.level = level
  surnameFound.bits = bits
}

/** Words of fewer letters in a surname of several words are mostly particles (de, van, al, bin). */
const shortestPart = 4

const sharedPart = (
  words: Words,
  a: Int32Array,
  a0: number,
  an: number,
  b: Int32Array,
  b0: number,
  bn: number,
): number => {
  for (let i = 0; i < an; i += 1) {
    const word = a[a0 + i]!
    if (wordLength(words, word) < shortestPart) continue
    for (let j = 0; j < bn; j += 1) if (b[b0 + j] === word) return word
  }
  return -1
}

const bestPart = (
  s: Similarity,
  a: Int32Array,
  a0: number,
  an: number,
  b: Int32Array,
  b0: number,
  bn: number,
): number => {
  let best: number = alike.different
  for (let i = 0; i < an; i += 1) {
    if (wordLength(s.words, a[a0 + i]!) < shortestPart) continue
    for (let j = 0; j < bn; j += 1) {
      if (wordLength(s.words, b[b0 + j]!) >= shortestPart)
        best = Math.max(best, nameSimilarity(s, a[a0 + i]!, b[b0 + j]!))
    }
  }
  return best
}

/** Compares two surnames given as lists of words (`n` words from `0`; `whole`: the words run together). */
export const compareSurnames = (
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
  if (an === 0 || bn === 0) return found(surnameLevel.missing, 0)
  const { words } = s
  if (aWhole === bWhole) return found(surnameLevel.exact, surnameBits(words, aWhole))
  const several = an + bn > 2
  const part = several ? sharedPart(words, a, a0, an, b, b0, bn) : -1
  if (part >= 0) return found(surnameLevel.part, surnameBits(words, part))
  const whole = nameSimilarity(s, aWhole, bWhole)
  const grade =
    several && whole < alike.close ? Math.max(whole, Math.min(alike.similar, bestPart(s, a, a0, an, b, b0, bn))) : whole
  if (grade === alike.different) return found(surnameLevel.different, 0)
  found(byGrade[grade]!, Math.min(surnameBits(words, aWhole), surnameBits(words, bWhole)))
}
