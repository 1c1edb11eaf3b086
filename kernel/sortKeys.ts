/** A key found: eight bytes, its row and kind (see `rowOf`) and then the key, so that keys are moved in one go. */
export const foundSize: usize = 8
const kindBits: i32 = 5

export function storeFound(at: usize, row: i32, key: i32, kind: i32): void {
  store<i32>(at, (row << kindBits) | kind)
  store<i32>(at, key, 4)
}

export function keyOf(found: usize): i32 {
  return load<i32>(found, 4)
}

export function rowOf(found: usize): i32 {
  return load<i32>(found) >>> kindBits
}

export function kindOf(found: usize): i32 {
  return load<i32>(found) & ((1 << kindBits) - 1)
}

/** Large buckets are sorted by so many bits of their keys at a time; the number of passes is even, so that they end where they were. */
const digitBits: i32 = 8
const digits: i32 = 1 << digitBits
const passes: i32 = 4

function digitOf(found: usize, pass: i32): usize {
  return (<usize>((load<u32>(found, 4) >>> (pass * digitBits)) & (digits - 1))) << 2
}

function sortByDigit(from: usize, end: usize, to: usize, pass: i32, counts: usize): void {
  memory.fill(counts, 0, (<usize>digits) << 2)
  for (let found = from; found < end; found += foundSize) {
    const at = counts + digitOf(found, pass)
    store<i32>(at, load<i32>(at) + 1)
  }
  let before = 0
  for (let digit = 0; digit < digits; digit++) {
    const at = counts + ((<usize>digit) << 2)
    const count = load<i32>(at)
    store<i32>(at, before)
    before += count
  }
  for (let found = from; found < end; found += foundSize) {
    const at = counts + digitOf(found, pass)
    const place = load<i32>(at)
    store<i32>(at, place + 1)
    store<i64>(to + <usize>place * foundSize, load<i64>(found))
  }
}

function isOneKey(from: usize, end: usize): bool {
  for (let found = from; found < end; found += foundSize) if (keyOf(found) !== keyOf(from)) return false
  return true
}

function insertAll(from: usize, end: usize): void {
  for (let found = from + foundSize; found < end; found += foundSize) {
    const one = load<i64>(found)
    const key = keyOf(found)
    let at = found
    for (; at > from && keyOf(at - foundSize) > key; at -= foundSize) store<i64>(at, load<i64>(at - foundSize))
    store<i64>(at, one)
  }
}

const large: usize = 64 * foundSize

/**
 * Sorts keys that share their leading bits; equal ones stay in their order. A bucket of many keys is sorted digit by digit, with room of the same size
 * and for `counts`: insertion would be quadratic.
 */
export function sortBucket(from: usize, end: usize, room: usize, counts: usize): void {
  if (end - from < large) return insertAll(from, end)
  if (isOneKey(from, end)) return
  const size = end - from
  for (let pass = 0; pass < passes; pass += 2) {
    sortByDigit(from, end, room, pass, counts)
    sortByDigit(room, room + size, from, pass + 1, counts)
  }
}
