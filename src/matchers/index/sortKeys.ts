import { bucketBits } from './keyTable.ts'

/** (key, row, kind) triples, in any order. */
export type KeyEntries = {
  readonly keys: Int32Array
  readonly rows: Int32Array
  readonly kinds: Uint8Array
  readonly count: number
}

export type SortedKeys = KeyEntries & { readonly shift: number; readonly directory: Int32Array }

const insertionSort = ({ keys, rows, kinds }: KeyEntries, from: number, to: number): void => {
  for (let i = from + 1; i < to; i += 1) {
    const key = keys[i]!
    const row = rows[i]!
    const kind = kinds[i]!
    let j = i - 1
    while (j >= from && (keys[j]! > key || (keys[j] === key && rows[j]! > row))) {
      keys[j + 1] = keys[j]!
      rows[j + 1] = rows[j]!
      kinds[j + 1] = kinds[j]!
      j -= 1
    }
    keys[j + 1] = key
    rows[j + 1] = row
    kinds[j + 1] = kind
  }
}

const isOneKey = (keys: Int32Array, from: number, to: number): boolean => {
  for (let i = from + 1; i < to; i += 1) if (keys[i] !== keys[from]) return false
  return true
}

const large = 64

/** A bucket of many keys (one giant block among them) is sorted by the library: insertion would be quadratic. */
const sortBucket = (entries: KeyEntries, from: number, to: number): void => {
  if (to - from < large) return insertionSort(entries, from, to)
  if (isOneKey(entries.keys, from, to)) return
  const order = Array.from({ length: to - from }, (_, i) => from + i)
  order.sort((a, b) => entries.keys[a]! - entries.keys[b]! || entries.rows[a]! - entries.rows[b]!)
  const keys = Int32Array.from(order, (i) => entries.keys[i]!)
  const rows = Int32Array.from(order, (i) => entries.rows[i]!)
  const kinds = Uint8Array.from(order, (i) => entries.kinds[i]!)
  entries.keys.set(keys, from)
  entries.rows.set(rows, from)
  entries.kinds.set(kinds, from)
}

/** Sorts entries by key (unsigned leading bits first), then row: a counting sort into buckets of two or so, then within. */
export const sortKeys = (entries: KeyEntries): SortedKeys => {
  const bits = bucketBits(entries.count)
  const shift = 32 - bits
  const directory = new Int32Array((1 << bits) + 1)
  for (let i = 0; i < entries.count; i += 1) {
    const bucket = entries.keys[i]! >>> shift
    directory[bucket + 1] = directory[bucket + 1]! + 1
  }
  for (let b = 0; b < 1 << bits; b += 1) directory[b + 1] = directory[b + 1]! + directory[b]!
  const next = directory.slice(0, -1)
  const { count } = entries
  const sorted = { keys: new Int32Array(count), rows: new Int32Array(count), kinds: new Uint8Array(count), count }
  for (let i = 0; i < count; i += 1) {
    const bucket = entries.keys[i]! >>> shift
    const place = next[bucket]!
    next[bucket] = place + 1
    sorted.keys[place] = entries.keys[i]!
    sorted.rows[place] = entries.rows[i]!
    sorted.kinds[place] = entries.kinds[i]!
  }
  for (let b = 0; b < 1 << bits; b += 1) sortBucket(sorted, directory[b]!, directory[b + 1]!)
  return { ...sorted, shift, directory }
}
