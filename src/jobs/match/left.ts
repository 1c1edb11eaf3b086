/** The left side of a run: everybody a member stands for, as one index, and whose each row is. Shared between threads. */
export type Left = {
  readonly index: unknown
  /** For each row the record id of its member and its place among the people of that member. */
  readonly memberIds: Float64Array
  readonly places: Uint16Array
}

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
