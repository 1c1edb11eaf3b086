import type { LinkIndex } from './index/linkIndex.ts'
import { bitsOf, filterHash } from './index/keyTable.ts'
import type { KeyBuffer } from './keys/keyBuffer.ts'

/** Looks up the left rows that share a key with a right row; each found once however many keys it shares. */
export type CandidateFinder = {
  readonly index: LinkIndex
  /** Left rows of the last look-up, `count` of them, and the kind of key that found each first. */
  rows: Int32Array
  kinds: Uint8Array
  count: number
  /** Where the candidates of the row at hand begin. */
  first: number
  /** For each left row the number of the last look-up that met it. */
  readonly visited: Int32Array
  stamp: number
  /** Right rows that held each oversize key. */
  readonly oversizeHits: Int32Array
  /** Of the look-up at hand: keys the bitmap let through, and where the entries of each begin and end. */
  passed: Int32Array
  from: Int32Array
  to: Int32Array
  /** Of no meaning: keeps reading ahead from being optimised away. */
  ahead: number
}

export const createFinder = (index: LinkIndex): CandidateFinder => ({
  index,
  rows: new Int32Array(256),
  kinds: new Uint8Array(256),
  count: 0,
  first: 0,
  visited: new Int32Array(index.size),
  stamp: 0,
  oversizeHits: new Int32Array(index.table.oversize.length),
  passed: new Int32Array(256),
  from: new Int32Array(256),
  to: new Int32Array(256),
  ahead: 0,
})

/** Of so few candidates each is looked at sooner than the memory of all left rows is asked. */
const few = 8

/** Whether a left row is among the candidates of the row at hand, which begin at `first`; notes that it is. */
const isMet = ({ rows, count, first, visited, stamp }: CandidateFinder, row: number): boolean => {
  if (count - first > few) {
    if (visited[row] === stamp) return true
    visited[row] = stamp
    return false
  }
  for (let i = first; i < count; i += 1) if (rows[i] === row) return true
  // From here on the memory is asked: it has to know of those met before.
  if (count - first === few) {
    for (let i = first; i < count; i += 1) visited[rows[i]!] = stamp
    visited[row] = stamp
  }
  return false
}

const meet = (finder: CandidateFinder, row: number, kind: number): void => {
  if (isMet(finder, row)) return
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
  const last = bitmap.length - 1
  let through = 0
  for (let i = 0; i < count; i += 1) {
    const hash = filterHash(keys[i]!)
    const bits = bitsOf(hash)
    passed[through] = i
    if ((bitmap[hash & last]! & bits) === bits) through += 1
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

/** Touches the entries of all keys, so that they come from memory side by side and not one after the other. */
const readEntries = ({ index, from, to }: CandidateFinder, through: number): number => {
  const { entries } = index.table
  let seen = 0
  for (let i = 0; i < through; i += 1) if (from[i]! < to[i]!) seen ^= entries[from[i]!]!
  return seen
}

/**
 * Finds the candidates of some rows by their keys: those of row i end before `keysTo[i]` in the buffer, its candidates before `foundTo[i]` in
 * the finder.
 */
export const findAllCandidates = (
  finder: CandidateFinder,
  buffer: KeyBuffer,
  rows: number,
  keysTo: Int32Array,
  foundTo: Int32Array,
): void => {
  finder.count = 0
  makeRoom(finder, buffer.count)
  const through = sift(finder, buffer)
  locate(finder, buffer, through)
  finder.ahead = readEntries(finder, through)
  let i = 0
  for (let row = 0; row < rows; row += 1) {
    finder.stamp += 1
    finder.first = finder.count
    for (; i < through && finder.passed[i]! < keysTo[row]!; i += 1) {
      const key = finder.passed[i]!
      meetAll(finder, buffer.keys[key]!, buffer.kinds[key]!, finder.from[i]!, finder.to[i]!)
    }
    foundTo[row] = finder.count
  }
}

const oneRow = { keysTo: new Int32Array(1), foundTo: new Int32Array(1) }

/** Finds the candidates of a person by their keys. */
export const findCandidates = (finder: CandidateFinder, buffer: KeyBuffer): void => {
  oneRow.keysTo[0] = buffer.count
  findAllCandidates(finder, buffer, 1, oneRow.keysTo, oneRow.foundTo)
}
