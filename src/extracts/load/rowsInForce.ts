import type { TakeRowHash } from '../../store/extracts/hashesInForce.ts'
import { createHashIndex } from './hashIndex.ts'

/** The rows a source has in force, by hash, and where the new file has them: 36 bytes a row. */
export type RowsInForce = {
  readonly look: (hash: string, line: number) => 'unread' | 'unchanged' | number
  /** Lines at which the rows with these ids were seen. */
  readonly linesOf: (ids: ReadonlySet<number>) => ReadonlyMap<number, number>
  readonly unseenIds: () => Generator<number>
}

/** Collects the rows in force as `read` hands them over; `expected` is how many there should be. */
export const collectRowsInForce = async (
  read: (take: TakeRowHash) => Promise<void>,
  expected: number,
): Promise<RowsInForce> => {
  const index = createHashIndex(expected)
  const ids: number[] = []
  await read((id, bytes, at) => {
    if (index.enterBytes(bytes, at) === ids.length) ids.push(id)
  })
  const idOf = Float64Array.from(ids)
  const lines = new Uint32Array(ids.length)
  return {
    look: (hash, line) => {
      const entry = index.find(hash)
      if (entry === -1) return 'unread'
      const before = lines[entry] as number
      if (before > 0) return before
      lines[entry] = line
      return 'unchanged'
    },
    linesOf: (wanted) => {
      const found = new Map<number, number>()
      if (wanted.size > 0) idOf.forEach((id, entry) => wanted.has(id) && found.set(id, lines[entry] as number))
      return found
    },
    unseenIds: function* () {
      for (let entry = 0; entry < lines.length; entry++) if (lines[entry] === 0) yield idOf[entry] as number
    },
  }
}
