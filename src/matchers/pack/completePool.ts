import { createPool, place, type StringPool } from './stringPool.ts'

const filterBit = (filter: Int32Array, hash: number): number => (hash >>> 5) & (filter.length * 32 - 1)

/** Whether a complete pool may hold a string of that hash. */
export const mayHold = ({ filter }: StringPool, hash: number): boolean => {
  const bit = filterBit(filter, hash)
  return ((filter[bit >>> 5]! >>> (bit & 31)) & 1) === 1
}

const makeFilter = ({ hashes, size }: StringPool): Int32Array => {
  let words = 1
  while (words * 32 < size * 6) words *= 2
  const filter = new Int32Array(new SharedArrayBuffer(words * 4))
  for (let id = 0; id < size; id += 1) {
    const bit = filterBit(filter, hashes[id]!)
    filter[bit >>> 5] = filter[bit >>> 5]! | (1 << (bit & 31))
  }
  return filter
}

/** A copy that can be added to. */
export const copyPool = ({ bytes, starts, hashes, letters, size }: StringPool): StringPool => {
  const pool = createPool()
  let strings = pool.hashes.length
  while (strings <= size) strings *= 2
  const ints = (from: Int32Array, length: number) => {
    const to = new Int32Array(length)
    to.set(from)
    return to
  }
  const copy = {
    ...pool,
    bytes: new Uint8Array(Math.max(pool.bytes.length, Math.ceil(bytes.length * 1.1))),
    starts: ints(starts, strings + 1),
    hashes: ints(hashes, strings),
    letters: ints(letters, strings),
    // Half of what a growing pool has: few are added.
    slots: new Int32Array(strings * 4),
    size,
  }
  copy.bytes.set(bytes)
  for (let id = 0; id < size; id += 1) place(copy.slots, hashes[id]!, id)
  return copy
}

/** A trimmed copy in memory that threads can share. */
export const sharePool = (pool: StringPool): StringPool => {
  const used = pool.starts[pool.size]!
  const bytes = new Uint8Array(new SharedArrayBuffer(used))
  bytes.set(pool.bytes.subarray(0, used))
  const ints = (from: Int32Array, length: number) => {
    const to = new Int32Array(new SharedArrayBuffer(length * 4))
    to.set(from.subarray(0, length))
    return to
  }
  let slots = 2048
  while (slots < pool.size * 4) slots *= 2
  const table = new Int32Array(new SharedArrayBuffer(slots * 4))
  for (let id = 0; id < pool.size; id += 1) place(table, pool.hashes[id]!, id)
  return {
    bytes,
    starts: ints(pool.starts, pool.size + 1),
    hashes: ints(pool.hashes, pool.size),
    letters: ints(pool.letters, pool.size),
    slots: table,
    filter: makeFilter(pool),
    size: pool.size,
  }
}
