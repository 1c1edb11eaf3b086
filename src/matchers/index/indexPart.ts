import { sharedInts } from '../pack/intVector.ts'
import type { StringPool } from '../pack/stringPool.ts'

/** A stretch of the left side in shared memory: its rows, their strings and their keys, not yet an index. */
export type IndexPart = {
  readonly strings: StringPool
  readonly heap: Int32Array
  readonly starts: Int32Array
  /** Candidate keys with the row and the kind of each, in any order. */
  readonly keys: Int32Array
  readonly rows: Int32Array
  readonly kinds: Int32Array
  readonly notSearchable: readonly number[]
}

/** A list of so many zeros with room for a thirty-second more behind it. */
export const roomyInts = (length: number): Int32Array => sharedInts(length + (length >>> 5)).subarray(0, length)

/** The first list and behind it room for others: where it lies, if there is room behind it, so that a long list is not copied for a few. */
const extended = (first: Int32Array, length: number): Int32Array => {
  const end = first.byteOffset + length * 4
  if (end <= first.buffer.byteLength) return new Int32Array(first.buffer, first.byteOffset, length)
  const all = roomyInts(length)
  all.set(first)
  return all
}

/** The lists of all parts one after the other, each value `shift`ed by so many for its part. */
export const concatenate = (lists: readonly Int32Array[], shifts?: readonly number[]): Int32Array => {
  const [first, ...others] = lists
  if (first === undefined) return sharedInts(0)
  const length = lists.reduce((sum, list) => sum + list.length, 0)
  const all = extended(first, length)
  let at = first.length
  for (const [part, list] of others.entries()) {
    all.set(list, at)
    const shift = shifts?.[part + 1] ?? 0
    if (shift !== 0) for (let i = at; i < at + list.length; i += 1) all[i] = all[i]! + shift
    at += list.length
  }
  return all
}

/** How many come before each part, given how many each has. */
export const before = (counts: readonly number[]): readonly number[] => {
  let sum = 0
  return counts.map((count) => {
    sum += count
    return sum - count
  })
}
