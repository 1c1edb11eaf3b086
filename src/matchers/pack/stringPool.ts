import { lettersOf, lettersOfBytes } from '../text/lettersOf.ts'

/** Distinct ASCII strings, numbered in order of arrival, in typed arrays. */
export type StringPool = {
  bytes: Uint8Array
  starts: Int32Array
  hashes: Int32Array
  /** Letters each string contains (see `lettersOf`). */
  letters: Int32Array
  /** Open-addressing table: hash and number + 1 of a string, side by side, so that a look-up for an absent one reads one place. */
  slots: Int32Array
  /** A bit for each hash of a string, so that most look-ups for absent ones stay in the cache; of a pool that is complete only. */
  filter: Int32Array
  size: number
}

export const createPool = (): StringPool => ({
  bytes: new Uint8Array(4096),
  starts: new Int32Array(257),
  hashes: new Int32Array(256),
  letters: new Int32Array(256),
  slots: new Int32Array(2048),
  filter: new Int32Array(1),
  size: 0,
})

const same = (pool: StringPool, id: number, text: string): boolean => {
  const start = pool.starts[id]!
  if (pool.starts[id + 1]! - start !== text.length) return false
  for (let i = 0; i < text.length; i += 1) if (pool.bytes[start + i] !== text.charCodeAt(i)) return false
  return true
}

/** The number of a string, -1 where the pool does not hold it. */
export const findString = (pool: StringPool, text: string, hash: number): number => {
  const { slots } = pool
  const mask = slots.length - 1
  for (let slot = (hash << 1) & mask; ; slot = (slot + 2) & mask) {
    const entry = slots[slot + 1]!
    if (entry === 0) return -1
    if (slots[slot] === hash && same(pool, entry - 1, text)) return entry - 1
  }
}

/** Enters a string into a table of slots that has room for it. */
export const place = (slots: Int32Array, hash: number, id: number): void => {
  const mask = slots.length - 1
  let slot = (hash << 1) & mask
  while (slots[slot + 1] !== 0) slot = (slot + 2) & mask
  slots[slot] = hash
  slots[slot + 1] = id + 1
}

const widen = (pool: StringPool): void => {
  const hashes = new Int32Array(pool.hashes.length * 2)
  hashes.set(pool.hashes)
  const starts = new Int32Array(pool.hashes.length * 2 + 1)
  starts.set(pool.starts)
  const letters = new Int32Array(pool.hashes.length * 2)
  letters.set(pool.letters)
  pool.hashes = hashes
  pool.letters = letters
  pool.starts = starts
  pool.slots = new Int32Array(hashes.length * 8)
  for (let id = 0; id < pool.size; id += 1) place(pool.slots, hashes[id]!, id)
}

const sameBytes = (pool: StringPool, id: number, bytes: Uint8Array, start: number, end: number): boolean => {
  const from = pool.starts[id]!
  if (pool.starts[id + 1]! - from !== end - start) return false
  for (let i = start; i < end; i += 1) if (pool.bytes[from + i - start] !== bytes[i]) return false
  return true
}

/** The number of the string in a range of bytes, -1 where the pool does not hold it. */
export const findBytes = (pool: StringPool, bytes: Uint8Array, start: number, end: number, hash: number): number => {
  const { slots } = pool
  const mask = slots.length - 1
  for (let slot = (hash << 1) & mask; ; slot = (slot + 2) & mask) {
    const entry = slots[slot + 1]!
    if (entry === 0) return -1
    if (slots[slot] === hash && sameBytes(pool, entry - 1, bytes, start, end)) return entry - 1
  }
}

/** Makes room for a string of so many bytes; returns where it goes. */
const makeRoom = (pool: StringPool, length: number): number => {
  if (pool.size === pool.hashes.length) widen(pool)
  const start = pool.starts[pool.size]!
  while (start + length > pool.bytes.length) {
    const bytes = new Uint8Array(pool.bytes.length * 2)
    bytes.set(pool.bytes)
    pool.bytes = bytes
  }
  return start
}

/** `appendString` of the text in a range of bytes. */
export const appendBytes = (pool: StringPool, bytes: Uint8Array, start: number, end: number, hash: number): number => {
  const id = pool.size
  const at = makeRoom(pool, end - start)
  for (let i = start; i < end; i += 1) pool.bytes[at + i - start] = bytes[i]!
  pool.letters[id] = lettersOfBytes(bytes, start, end)
  pool.starts[id + 1] = at + end - start
  pool.hashes[id] = hash
  pool.size = id + 1
  return id
}

/** Appends the hash of a string without its text; returns its number. */
export const appendHash = (pool: StringPool, hash: number): number => {
  const id = pool.size
  pool.starts[id + 1] = makeRoom(pool, 0)
  pool.hashes[id] = hash
  pool.size = id + 1
  return id
}

/** Appends a string without making it findable; returns its number. Characters must be ASCII. */
export const appendString = (pool: StringPool, text: string, hash: number): number => {
  const id = pool.size
  const start = makeRoom(pool, text.length)
  for (let i = 0; i < text.length; i += 1) pool.bytes[start + i] = text.charCodeAt(i)
  pool.letters[id] = lettersOf(text)
  pool.starts[id + 1] = start + text.length
  pool.hashes[id] = hash
  pool.size = id + 1
  return id
}

/** Adds a string the pool does not hold yet; returns its number. */
export const addString = (pool: StringPool, text: string, hash: number): number => {
  const id = appendString(pool, text, hash)
  place(pool.slots, hash, id)
  return id
}

/** `addString` of the text in a range of bytes. */
export const addBytes = (pool: StringPool, bytes: Uint8Array, start: number, end: number, hash: number): number => {
  const id = appendBytes(pool, bytes, start, end, hash)
  place(pool.slots, hash, id)
  return id
}

export const clearPool = (pool: StringPool): void => {
  pool.slots.fill(0)
  pool.size = 0
}

export const textOf = (pool: StringPool, id: number): string => {
  let text = ''
  for (let i = pool.starts[id]!; i < pool.starts[id + 1]!; i += 1) text += String.fromCharCode(pool.bytes[i]!)
  return text
}
