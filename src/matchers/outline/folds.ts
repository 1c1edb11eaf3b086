import { bitCount } from '../text/bitCount.ts'
import { mostOdd } from '../text/lettersOf.ts'

/** Eight bits of a hash, never 0: that stands for no value. */
export const foldHash = (hash: number): number => hash >>> 24 || 1

const odd = 0x8000
/** The bit of a folded sign that tells of a valid value. */
export const validSign = 0x4000

/** 16 bits of a code (see `codeSign`): two bits of each of the last seven characters, whether it is valid, and whether its length is odd. */
export const foldSign = (sign: number, length: number, valid: boolean): number => {
  const two = sign & 0x33333333
  const four = (two | (two >>> 2)) & 0x0f0f0f0f
  const eight = (four | (four >>> 4)) & 0x00ff00ff
  return ((eight | (eight >>> 8)) & 0x3fff) | (valid ? validSign : 0) | ((length & 1) << 15)
}

/** Whether two codes may be equal. */
export const signsMeet = (a: number, b: number): boolean => ((a ^ b) & ~validSign) === 0

/**
 * Whether two codes can be one typing error apart: lengths that differ by one (so one is odd), or at most two of the last seven characters
 * differ.
 */
export const foldsAlike = (a: number, b: number): boolean => {
  const apart = a ^ b
  if ((apart & odd) !== 0) return true
  let places = (apart | (apart >>> 1)) & 0x1555
  // At most two bits: clearing the lowest twice leaves nothing.
  places &= places - 1
  return (places & (places - 1)) === 0
}

/** A bit set of 32 letters in 16: what one of two folds has alone, one of the sets has alone. */
export const foldLetters = (letters: number): number => (letters | (letters >>> 16)) & 0xffff

/** Whether two sets of letters may be alike enough to be compared (see `tooOdd`), by their folds. */
export const lettersAlike = (a: number, b: number): boolean => bitCount(a ^ b) <= mostOdd

/** Words of this many letters or more are of unknown length. */
export const unknownLength = 15

/**
 * A word's sounds (11 bits each), its bits for groups of equivalent names (6) and its length (4): what two words share, their folds share.
 */
export const foldCodes = (sound: number, otherSound: number, groups: number, length: number): number => {
  const sixteen = groups | (groups >>> 16)
  const six = (sixteen | (sixteen >>> 6) | (sixteen >>> 12)) & 0x3f
  return (sound >>> 21) | ((otherSound >>> 21) << 11) | (six << 22) | (Math.min(length, unknownLength) << 28)
}

export const foldedLength = (codes: number): number => codes >>> 28

/** Whether two words may share a group of equivalent names. */
export const groupsMeet = (a: number, b: number): boolean => (((a & b) >>> 22) & 0x3f) !== 0

/** Whether two words may share a sound. */
export const soundsMeet = (a: number, b: number): boolean => {
  const sound = a & 0x7ff
  const other = b & 0x7ff
  return sound === other || sound === ((b >>> 11) & 0x7ff) || ((a >>> 11) & 0x7ff) === other
}
