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
}

export const createFinder = (index: LinkIndex): CandidateFinder => ({
  index,
  rows: new Int32Array(256),
  kinds: new Uint8Array(256),
  count: 0,
  visited: new Int32Array(index.size),
  stamp: 0,
  oversizeHits: new Int32Array(index.table.oversize.length),
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

const lookUp = (finder: CandidateFinder, key: number, kind: number): void => {
  const { table } = finder.index
  const bit = bitOf(table.bitmap, key)
  if (((table.bitmap[bit >>> 5]! >>> (bit & 31)) & 1) === 0) return
  const bucket = key >>> table.shift
  const end = table.directory[bucket + 1]!
  for (let i = table.directory[bucket]!; i < end; i += 2) {
    if (table.entries[i] !== key) continue
    const row = table.entries[i + 1]!
    if (row >= 0) meet(finder, row, kind)
    else finder.oversizeHits[-1 - row] = finder.oversizeHits[-1 - row]! + 1
  }
}

/** Finds the candidates of a person by their keys. */
export const findCandidates = (finder: CandidateFinder, buffer: KeyBuffer): void => {
  finder.stamp += 1
  finder.count = 0
  for (let i = 0; i < buffer.count; i += 1) lookUp(finder, buffer.keys[i]!, buffer.kinds[i]!)
}
