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

/** The lists of all parts one after the other, each value `shift`ed by so many for its part. */
export const concatenate = (lists: readonly Int32Array[], shifts?: readonly number[]): Int32Array => {
  const [first] = lists
  if (lists.length === 1 && first !== undefined) return first
  const length = lists.reduce((sum, list) => sum + list.length, 0)
  const all = sharedInts(length)
  let at = 0
  for (const [part, list] of lists.entries()) {
    all.set(list, at)
    const shift = shifts?.[part] ?? 0
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
