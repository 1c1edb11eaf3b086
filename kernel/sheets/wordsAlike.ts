import { apart, equal, initial, similar, tooOdd, variant } from '../likeness'
import { likeness } from '../state'
import { groups, letters, lettersOf, rarity, sounds } from './sketch'

const tenBits: i32 = 0x3ff

function soundsMeet(a: i32, b: i32): bool {
  return ((a ^ b) & tenBits) === 0 || ((a ^ (b >>> 10)) & tenBits) === 0 || (((a >>> 10) ^ b) & tenBits) === 0
}

function areEqual(a: usize, b: usize): bool {
  const same = i32x4.eq(v128.load(a), v128.load(b))
  return i32x4.all_true(same)
}

/** As `mostByLetters`: by the letters and lengths of two words, and whether they begin with the same one. */
function mostByLetters(a: usize, length: i32, b: usize, otherLength: i32, prefix: i32): i32 {
  const own = lettersOf(a)
  const other = lettersOf(b)
  if (tooOdd(own, other)) return apart
  const common = own & other
  const only = popcnt(own ^ common)
  const otherOnly = popcnt(other ^ common)
  return load<u8>(likeness + <usize>((((prefix * 16 + length) * 16 + otherLength) * 6 + only) * 6 + otherOnly))
}

/** As `wordsAlike` of sketch/wordsAlike: how alike the words at two addresses can be. */
export function wordsAlike(a: usize, b: usize): i32 {
  if (areEqual(a, b)) return equal
  const sound = load<i32>(a, sounds)
  const otherSound = load<i32>(b, sounds)
  if ((load<i32>(a, groups) & load<i32>(b, groups)) !== 0 && (sound & otherSound) >>> 20 !== 0) return variant
  const length = load<i32>(a, rarity) >>> 28
  const otherLength = load<i32>(b, rarity) >>> 28
  const prefix = load<i32>(a, letters) >>> 27 === load<i32>(b, letters) >>> 27
  if ((length === 1 || otherLength === 1) && prefix) return initial
  const most = mostByLetters(a, length, b, otherLength, <i32>prefix)
  return most === apart && soundsMeet(sound, otherSound) ? similar : most
}
