import type { Matching } from './matching.ts'

/** The left side of a run: everybody a member stands for, as one index, and whose each row is. Shared between threads. */
export type Left = {
  readonly index: unknown
  /** For each row the record id of its member and its place among the people of that member. */
  readonly memberIds: Float64Array
  readonly places: Uint16Array
}

/** A stretch of the workforce on its way to a left side; `index` is what the engine made of it. */
export type LeftPart = Left

const grow = <A extends Float64Array | Uint16Array>(from: A, to: A): A => {
  to.set(from)
  return to
}

/** Collects (member, place) of the rows of an index in shared memory. */
export const createLeftRows = () => {
  let memberIds = new Float64Array(new SharedArrayBuffer(8 * 1_024))
  let places = new Uint16Array(new SharedArrayBuffer(2 * 1_024))
  let count = 0
  return {
    add: (memberId: number, place: number): void => {
      if (count === places.length) {
        memberIds = grow(memberIds, new Float64Array(new SharedArrayBuffer(16 * count)))
        places = grow(places, new Uint16Array(new SharedArrayBuffer(4 * count)))
      }
      memberIds[count] = memberId
      places[count] = place
      count += 1
    },
    finish: (): { readonly memberIds: Float64Array; readonly places: Uint16Array } => ({
      memberIds: memberIds.subarray(0, count),
      places: places.subarray(0, count),
    }),
  }
}

const concatenate = <A extends Float64Array | Uint16Array>(lists: readonly A[], all: A): A => {
  let at = 0
  for (const list of lists) {
    all.set(list, at)
    at += list.length
  }
  return all
}

/** The left side of all parts, in their order; uses the parts up. */
export const joinLeft = (matching: Matching, parts: readonly LeftPart[]): Left => {
  const rows = parts.reduce((sum, part) => sum + part.places.length, 0)
  return {
    index: matching.joinIndex(parts.map(({ index }) => index)),
    memberIds: concatenate(
      parts.map(({ memberIds }) => memberIds),
      new Float64Array(new SharedArrayBuffer(8 * rows)),
    ),
    places: concatenate(
      parts.map(({ places }) => places),
      new Uint16Array(new SharedArrayBuffer(2 * rows)),
    ),
  }
}
