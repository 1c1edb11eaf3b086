import { likeness } from './state'

/** As outline/likeness. */
export const apart: i32 = 0
export const similar: i32 = 1
export const initial: i32 = 2
export const near: i32 = 3
export const close: i32 = 4
export const variant: i32 = 5
export const equal: i32 = 6

const mostOdd: i32 = 5

export function tooOdd(a: i32, b: i32): bool {
  const odd = popcnt(a ^ b)
  return odd > mostOdd || odd > popcnt(a & b)
}

function mostByLetters(letters: i32, length: i32, otherLetters: i32, otherLength: i32): i32 {
  const common = letters & otherLetters
  const only = popcnt(letters ^ common)
  const otherOnly = popcnt(otherLetters ^ common)
  const odd = only + otherOnly
  if (odd > mostOdd || odd > popcnt(common)) return apart
  return load<u8>(likeness + <usize>((((16 + length) * 16 + otherLength) * 6 + only) * 6 + otherOnly))
}

function soundsMeet(a: i32, b: i32): bool {
  const sound = a & 0x7ff
  const other = b & 0x7ff
  return sound === other || sound === ((b >>> 11) & 0x7ff) || ((a >>> 11) & 0x7ff) === other
}

/** As `mostAlike` of the letters and folded codes of two words, which lie at two addresses. */
export function mostAlike(word: usize, otherWord: usize): i32 {
  const letters = load<i32>(word)
  const codes = load<i32>(word, 4)
  const otherLetters = load<i32>(otherWord)
  const otherCodes = load<i32>(otherWord, 4)
  if (letters === otherLetters && codes === otherCodes) return equal
  if ((((codes & otherCodes) >>> 22) & 0x3f) !== 0) return variant
  const length = codes >>> 28
  const otherLength = otherCodes >>> 28
  if ((length === 1 || otherLength === 1) && (letters & otherLetters) !== 0) return initial
  const most = mostByLetters(letters, length, otherLetters, otherLength)
  return most === apart && soundsMeet(codes, otherCodes) ? similar : most
}
