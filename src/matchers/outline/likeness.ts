import { bitCount } from '../text/bitCount.ts'
import { mostOdd } from '../text/lettersOf.ts'
import { foldedLength, groupsMeet, soundsMeet, unknownLength } from './folds.ts'

/** How alike two words can be at most, judged without their texts. `close` includes `near`, and all but `apart` include `similar`. */
export const likeness = { apart: 0, similar: 1, initial: 2, near: 3, close: 4, variant: 5, equal: 6 } as const

const counts = mostOdd + 1
const lengths = unknownLength + 1

/** Most Jaro–Winkler can come to where so many letters of each word match, with the longest prefix it rewards (1) or with none (0). */
const mostWinkler = (matches: number, a: number, b: number, prefix: number): number => {
  if (matches <= 0) return 0
  const jaro = (matches / a + matches / b + 1) / 3
  return jaro <= 0.7 ? jaro : jaro + 0.4 * prefix * (1 - jaro)
}

/**
 * By letters (see `nameSimilarity`): lengths of two words, how many letters only the one and only the other has, and whether they may begin with
 * the same one (1 or 0).
 */
const byLetters = (a: number, b: number, onlyA: number, onlyB: number, prefix: number): number => {
  if (a === 0 || b === 0) return likeness.apart
  const edits = Math.max(onlyA, onlyB)
  if (a === unknownLength || b === unknownLength) return edits <= 1 ? likeness.close : likeness.near
  const shorter = Math.min(a, b)
  if (shorter < 3) return likeness.apart
  const gap = Math.abs(a - b)
  const winkler = mostWinkler(Math.min(a - onlyA, b - onlyB), a, b, prefix) + 1e-9
  if (winkler < 0.6) return likeness.apart
  if (edits <= 1 && gap <= 1) return likeness.close
  const two = edits <= 2 && gap <= 2
  if ((two && shorter >= 6) || winkler >= 0.92) return likeness.near
  return (two && shorter >= 5) || winkler >= 0.85 ? likeness.similar : likeness.apart
}

const place = (a: number, b: number, onlyA: number, onlyB: number, prefix: number): number =>
  (((prefix * lengths + a) * lengths + b) * counts + onlyA) * counts + onlyB

/** By prefix, both lengths and how many letters only the one and only the other has. */
export const likenessTable: Uint8Array = new Uint8Array(2 * lengths * lengths * counts * counts)
for (let prefix = 0; prefix < 2; prefix += 1)
  for (let a = 0; a < lengths; a += 1)
    for (let b = 0; b < lengths; b += 1)
      for (let onlyA = 0; onlyA < counts; onlyA += 1)
        for (let onlyB = 0; onlyB < counts; onlyB += 1)
          likenessTable[place(a, b, onlyA, onlyB, prefix)] = byLetters(a, b, onlyA, onlyB, prefix)

/** How alike two words can be by their letters alone: the set and the number of each, and whether they may begin with the same one (1 or 0). */
export const mostByLetters = (
  letters: number,
  length: number,
  otherLetters: number,
  otherLength: number,
  prefix: number,
): number => {
  const common = letters & otherLetters
  const only = bitCount(letters ^ common)
  const otherOnly = bitCount(otherLetters ^ common)
  // As in `tooOdd`.
  const odd = only + otherOnly
  return odd > mostOdd || odd > bitCount(common)
    ? likeness.apart
    : likenessTable[place(length, otherLength, only, otherOnly, prefix)]!
}

/** How alike two words can be, given the letters and folded codes of each. An initial may stand for any word that has the letter. */
export const mostAlike = (letters: number, codes: number, otherLetters: number, otherCodes: number): number => {
  if (letters === otherLetters && codes === otherCodes) return likeness.equal
  if (groupsMeet(codes, otherCodes)) return likeness.variant
  const length = foldedLength(codes)
  const otherLength = foldedLength(otherCodes)
  if ((length === 1 || otherLength === 1) && (letters & otherLetters) !== 0) return likeness.initial
  const most = mostByLetters(letters, length, otherLetters, otherLength, 1)
  return most === likeness.apart && soundsMeet(codes, otherCodes) ? likeness.similar : most
}
