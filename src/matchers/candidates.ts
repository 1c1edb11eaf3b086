import type { LinkIndex } from './index/linkIndex.ts'
import { bitOf } from './index/keyTable.ts'
import type { KeyBuffer } from './keys/keyBuffer.ts'

/** Looks up the left rows that share a key with a right row; each found once however many keys it shares. */
export type CandidateFinder = {
  readonly index: LinkIndex
  /** Left rows of the last look-up, `count` of them, and the kind of key that found each first. */
  rows: Int32Array
  kinds: Uint8Array
  count: number
  /** For each left row the number of the last look-up that met it. */
  readonly visited: Int32Array
  stamp: number
  /** Right rows that held each oversize key. */
  readonly oversizeHits: Int32Array
  /** Of the look-up at hand: keys the bitmap let through, and where the entries of each begin and end. */
  passed: Int32Array
  from: Int32Array
  to: Int32Array
}

export const createFinder = (index: LinkIndex): CandidateFinder => ({
  index,
  rows: new Int32Array(256),
  kinds: new Uint8Array(256),
  count: 0,
  visited: new Int32Array(index.size),
  stamp: 0,
  oversizeHits: new Int32Array(index.table.oversize.length),
  passed: new Int32Array(256),
  from: new Int32Array(256),
  to: new Int32Array(256),
})

const meet = (finder: CandidateFinder, row: number, kind: number): void => {
  if (finder.visited[row] === finder.stamp) return
  finder.visited[row] = finder.stamp
  if (finder.count === finder.rows.length) {
    const rows = new Int32Array(finder.count * 2)
    const kinds = new Uint8Array(finder.count * 2)
    rows.set(finder.rows)
    kinds.set(finder.kinds)
    finder.rows = rows
    finder.kinds = kinds
  }
  finder.rows[finder.count] = row
  finder.kinds[finder.count] = kind
  finder.count += 1
}

/** Notes which keys the bitmap lets through. */
const sift = ({ index, passed }: CandidateFinder, { keys, count }: KeyBuffer): number => {
  const { bitmap } = index.table
  let through = 0
  for (let i = 0; i < count; i += 1) {
    const bit = bitOf(bitmap, keys[i]!)
    passed[through] = i
    through += (bitmap[bit >>> 5]! >>> (bit & 31)) & 1
  }
  return through
}

/** Notes where the entries of the keys let through lie: looked up all at once, they are fetched side by side. */
const locate = ({ index, passed, from, to }: CandidateFinder, { keys }: KeyBuffer, through: number): void => {
  const { directory, shift } = index.table
  for (let i = 0; i < through; i += 1) {
    const bucket = keys[passed[i]!]! >>> shift
    from[i] = directory[bucket]!
    to[i] = directory[bucket + 1]!
  }
}

const makeRoom = (finder: CandidateFinder, count: number): void => {
  if (finder.passed.length > count) return
  finder.passed = new Int32Array(count * 2)
  finder.from = new Int32Array(count * 2)
  finder.to = new Int32Array(count * 2)
}

const meetAll = (finder: CandidateFinder, key: number, kind: number, from: number, to: number): void => {
  const { entries } = finder.index.table
  for (let i = from; i < to; i += 2) {
    if (entries[i] !== key) continue
    const row = entries[i + 1]!
    if (row >= 0) meet(finder, row, kind)
    else finder.oversizeHits[-1 - row] = finder.oversizeHits[-1 - row]! + 1
  }
}

/** Finds the candidates of a person by their keys. */
export const findCandidates = (finder: CandidateFinder, buffer: KeyBuffer): void => {
  finder.stamp += 1
  finder.count = 0
  makeRoom(finder, buffer.count)
  const through = sift(finder, buffer)
  locate(finder, buffer, through)
  for (let i = 0; i < through; i += 1) {
    const key = finder.passed[i]!
    meetAll(finder, buffer.keys[key]!, buffer.kinds[key]!, finder.from[i]!, finder.to[i]!)
  }
}
