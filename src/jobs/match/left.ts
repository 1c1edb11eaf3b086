import type { Matching } from './matching.ts'

/** The left side of a run: everybody a member stands for, as one index, and whose each row is. Shared between threads. */
export type Left = {
  readonly index: unknown
  /** For each row the record id of its member and its place among the people of that member. */
  readonly memberIds: Float64Array
  readonly places: Uint16Array
}

/** A stretch of the workforce on its way to a left side; `people` is what the engine made of it. Shared between threads. */
export type LeftPart = Omit<Left, 'index'> & { readonly people: unknown }

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

/** All parts as one, in their order; uses up all but the first. */
export const uniteLeft = (matching: Matching, parts: readonly LeftPart[]): LeftPart => {
  const rows = parts.reduce((sum, part) => sum + part.places.length, 0)
  return {
    people: matching.unite(parts.map(({ people }) => people)),
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

/** A part as the left side of a run. */
export const finishLeft = (matching: Matching, { people, memberIds, places }: LeftPart): Left => ({
  index: matching.indexOf(people),
  memberIds,
  places,
})

/** The member id of a row that nobody finds any more. */
const nobody = -1

/** A part without some members. Their rows stay, and nobody finds them. */
export const dropMembers = (matching: Matching, part: LeftPart, ids: ReadonlySet<number>): LeftPart => {
  const isDropped = Uint8Array.from(part.memberIds, (id) => Number(id === nobody || ids.has(id)))
  const memberIds = new Float64Array(new SharedArrayBuffer(8 * isDropped.length))
  for (let row = 0; row < memberIds.length; row++)
    memberIds[row] = isDropped[row] === 1 ? nobody : (part.memberIds[row] as number)
  return { people: matching.dropRows(part.people, isDropped), memberIds, places: part.places }
}

/** Rows of a part that somebody can find. */
export const liveRows = ({ memberIds }: LeftPart): number =>
  memberIds.reduce((count, id) => count + Number(id !== nobody), 0)
