export const hashStart: i32 = 0x811c9dc5

/** As `hashStep`, `finish`, `hashBytes`, `combine` and `combineUnordered` of text/hash. */
export function hashStep(hash: i32, byte: i32): i32 {
  return (hash ^ byte) * 0x01000193
}

export function finish(hash: i32): i32 {
  let h = hash ^ (hash >>> 16)
  h *= 0x85ebca6b
  h ^= h >>> 13
  h *= 0xc2b2ae35
  return h ^ (h >>> 16)
}

/** A hash that runs on over a range of bytes. */
export function hashOn(hash: i32, start: usize, end: usize): i32 {
  let running = hash
  for (let at = start; at < end; at++) running = hashStep(running, load<u8>(at))
  return running
}

export function hashBytes(start: usize, end: usize): i32 {
  return finish(hashOn(hashStart, start, end))
}

export function combine(a: i32, b: i32): i32 {
  return finish((a * 0x9e3779b1) ^ (b + 0x7f4a7c15))
}

export function combineUnordered(a: i32, b: i32): i32 {
  return a < b ? combine(a, b) : combine(b, a)
}

/** Another hash of the same bytes: see `createIdHashes`. */
export function secondHash(start: usize, end: usize): i32 {
  let h: i32 = 0x9747b28c
  for (let at = start; at < end; at++) h = ((h ^ <i32>load<u8>(at)) * 0x5bd1e995) ^ (h >>> 13)
  return finish(h)
}

/** As `codeSignOfBytes`. */
export function codeSign(start: usize, end: usize): i32 {
  let sign = 0
  for (let at = end - start > 8 ? end - 8 : start; at < end; at++) sign = (sign << 4) | (load<u8>(at) & 15)
  return sign
}

export function isBlank(byte: i32): bool {
  return byte === 32 || <u32>(byte - 9) <= 4
}

export function isDigit(byte: i32): bool {
  return <u32>(byte - 48) <= 9
}

export function isCapital(byte: i32): bool {
  return <u32>(byte - 65) <= 25
}

/** A letter in upper case. */
export function upperCase(byte: i32): i32 {
  return <u32>(byte - 97) <= 25 ? byte - 32 : byte
}

/** The first so many of the eight bytes at an address, fewer than eight, and zeros. */
function some(at: usize, length: usize): u64 {
  return load<u64>(at) & (((<u64>1) << (length << 3)) - 1)
}

/** Whether two ranges hold the same bytes; seven behind each can be read. */
export function sameBytes(a: usize, b: usize, length: usize): bool {
  let i: usize = 0
  for (; i + 8 <= length; i += 8) if (load<u64>(a + i) !== load<u64>(b + i)) return false
  return some(a + i, length - i) === some(b + i, length - i)
}

/** The hash that 64 bits mixed before make. */
export function finishLong(bits: u64): i32 {
  return <i32>(((bits ^ (bits >> 32)) * 0xd6e8feb86659fd93) >> 32)
}

/** A hash of bytes that is not kept: quicker than `hashBytes`. Seven bytes behind them can be read. */
export function passingHash(start: usize, end: usize): i32 {
  let hash: u64 = (end - start) * 0x9e3779b1
  let at = start
  for (; at + 8 <= end; at += 8) hash = rotl<u64>((hash ^ load<u64>(at)) * 0x9e3779b97f4a7c15, 29)
  return finishLong((hash ^ some(at, end - at)) * 0xc2b2ae3d27d4eb4f)
}

/** As `lettersOfBytes`. */
export function lettersOf(start: usize, end: usize): i32 {
  let letters = 0
  for (let at = start; at < end; at++) letters |= 1 << (load<u8>(at) & 31)
  return letters
}
