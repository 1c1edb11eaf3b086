import * as field from '../src/matchers/kernel/fields'

/** As outline/folds and outline/layout. */
export function foldHash(hash: i32): i32 {
  const folded = hash >>> 24
  return folded === 0 ? 1 : folded
}

const odd: i32 = 0x8000
export const validSign: i32 = 0x4000

export function foldSign(sign: i32, length: i32, valid: bool): i32 {
  const two = sign & 0x33333333
  const four = (two | (two >>> 2)) & 0x0f0f0f0f
  const eight = (four | (four >>> 4)) & 0x00ff00ff
  return ((eight | (eight >>> 8)) & 0x3fff) | (valid ? validSign : 0) | ((length & 1) << 15)
}

export function signsMeet(a: i32, b: i32): bool {
  return ((a ^ b) & ~validSign) === 0
}

export function foldsAlike(a: i32, b: i32): bool {
  const apart = a ^ b
  if ((apart & odd) !== 0) return true
  return popcnt((apart | (apart >>> 1)) & 0x1555) <= 2
}

export function foldLetters(letters: i32): i32 {
  return (letters | (letters >>> 16)) & 0xffff
}

/** The folded codes of the word of a line. */
export function foldCodes(line: usize): i32 {
  const groups = load<i32>(line, field.lineGroupBits)
  const sixteen = groups | (groups >>> 16)
  const six = (sixteen | (sixteen >>> 6) | (sixteen >>> 12)) & 0x3f
  const sound = load<i32>(line, field.lineSound) >>> 21
  const other = load<i32>(line, field.lineOtherSound) >>> 21
  const length = min<i32>((load<i32>(line, field.lineTraits) >>> 4) & 0xffff, 15)
  return sound | (other << 11) | (six << 22) | (length << 28)
}

/** Places of an outline, in bytes. */
export const present: usize = 0
export const date: usize = 4
export const traits: usize = 8
export const words: usize = 12
export const halves: usize = 44

/** Halves of an outline and fields of its traits, as outline/layout numbers them. */
export const halfPostcode: i32 = 0
export const halfLine: i32 = 1
export const halfPlace: i32 = 2
export const halfValues: i32 = 3
export const traitPartial: i32 = 2
export const traitWords: i32 = 4
export const traitPlain: i32 = 7
export const traitAddresses: i32 = 8
export const traitValues: i32 = 9
export const traitTown: i32 = 16

/** The value of 16 bits numbered `place` of an outline. */
export function halfAt(outline: usize, place: i32): i32 {
  return load<u16>(outline + halves + ((<usize>place) << 1))
}

/** Adds to the value of 16 bits numbered `place`. */
export function setHalf(outline: usize, place: i32, value: i32): void {
  const at = outline + halves + ((<usize>place) << 1)
  store<u16>(at, <u16>(load<u16>(at) | value))
}

export function addBits(outline: usize, place: usize, bits: i32): void {
  store<i32>(outline + place, load<i32>(outline + place) | bits)
}
