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

export function sameBytes(a: usize, b: usize, length: usize): bool {
  for (let i: usize = 0; i < length; i++) if (load<u8>(a + i) !== load<u8>(b + i)) return false
  return true
}

/** As `lettersOfBytes`. */
export function lettersOf(start: usize, end: usize): i32 {
  let letters = 0
  for (let at = start; at < end; at++) letters |= 1 << (load<u8>(at) & 31)
  return letters
}
