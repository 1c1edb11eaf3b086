import { finishLong } from './text'

/**
 * Words of at most 24 letters, 16 bytes and then eight at a time. As many bytes from the start of a word on can be read, whatever its length; a letter
 * differs from its capital in one bit.
 */
const capital: i32 = 0xdf
const eightCapitals: i64 = 0xdfdfdfdfdfdfdfdf

function isWithin(length: i32): v128 {
  return i8x16.lt_u(i8x16(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15), i8x16.splat(<i8>length))
}

function firstSixteen(start: usize, length: i32): v128 {
  return v128.and(v128.and(v128.load(start), i8x16.splat(<i8>capital)), isWithin(length))
}

function lastEight(start: usize, length: i32): i64 {
  return length <= 16 ? 0 : load<i64>(start, 16) & eightCapitals & (-1 >>> <i64>((24 - length) << 3))
}

function otherBytes(some: v128): i32 {
  return i8x16.bitmask(i8x16.gt_u(i8x16.sub(some, i8x16.splat(65)), i8x16.splat(25)))
}

/** How many letters follow one another from `start` on: 24 stand for more, too. */
export function lettersFrom(start: usize): i32 {
  const capitals = i8x16.splat(<i8>capital)
  const others = otherBytes(v128.and(v128.load(start), capitals))
  if (others !== 0) return ctz(others)
  return 16 + ctz(otherBytes(v128.and(v128.load64_zero(start + 16), capitals)))
}

/** The hash of a word, whatever its case. */
export function hashOfWord(start: usize, end: usize): i32 {
  const length = <i32>(end - start)
  const some = firstSixteen(start, length)
  let hash: u64 = i64x2.extract_lane(some, 0) * 0x9e3779b97f4a7c15
  hash ^= rotl<u64>(i64x2.extract_lane(some, 1) * 0xc2b2ae3d27d4eb4f, 31)
  return finishLong(hash + lastEight(start, length) * 0x165667b19e3779f9)
}

/** Whether a word, whatever its case, is the one whose capitals begin at `text`. */
export function isWord(text: usize, start: usize, end: usize): bool {
  const length = <i32>(end - start)
  const apart = v128.xor(firstSixteen(start, length), firstSixteen(text, length))
  return !v128.any_true(apart) && lastEight(start, length) === lastEight(text, length)
}
