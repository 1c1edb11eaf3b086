import { likeness, mostByLetters } from '../outline/likeness.ts'
import { firstOf, lengthOf, lettersOf, sketchWord } from './sketch.ts'

const tenBits = 0x3ff

/** Whether two words may share a sound, of two each. */
const soundsMeet = (a: number, b: number): boolean =>
  ((a ^ b) & tenBits) === 0 || ((a ^ (b >>> 10)) & tenBits) === 0 || (((a >>> 10) ^ b) & tenBits) === 0

/** Whether two words may share a group of equivalent names. */
const groupsMeet = (a: Int32Array, i: number, b: Int32Array, j: number): boolean =>
  (a[i + sketchWord.groups]! & b[j + sketchWord.groups]!) !== 0 &&
  (a[i + sketchWord.sounds]! & b[j + sketchWord.sounds]!) >>> 20 !== 0

const areEqual = (a: Int32Array, i: number, b: Int32Array, j: number): boolean =>
  a[i] === b[j] &&
  a[i + sketchWord.sounds] === b[j + sketchWord.sounds] &&
  a[i + sketchWord.groups] === b[j + sketchWord.groups] &&
  a[i + sketchWord.rarity] === b[j + sketchWord.rarity]

/** How alike the words of two sketches can be (see `likeness`). */
export const wordsAlike = (a: Int32Array, i: number, b: Int32Array, j: number): number => {
  if (areEqual(a, i, b, j)) return likeness.equal
  if (groupsMeet(a, i, b, j)) return likeness.variant
  const length = lengthOf(a[i + sketchWord.rarity]!)
  const otherLength = lengthOf(b[j + sketchWord.rarity]!)
  const prefix = Number(firstOf(a[i]!) === firstOf(b[j]!))
  if ((length === 1 || otherLength === 1) && prefix === 1) return likeness.initial
  const most = mostByLetters(lettersOf(a[i]!), length, lettersOf(b[j]!), otherLength, prefix)
  return most === likeness.apart && soundsMeet(a[i + sketchWord.sounds]!, b[j + sketchWord.sounds]!)
    ? likeness.similar
    : most
}
