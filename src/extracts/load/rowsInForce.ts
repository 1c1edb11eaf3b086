import type { RowHashInForce } from '../../store/extracts/hashesInForce.ts'
import { createHashIndex } from './hashIndex.ts'

/** The rows a source has in force, by hash, and where the new file has them: 36 bytes a row. */
export type RowsInForce = {
  readonly look: (hash: string, line: number) => 'unread' | 'unchanged' | number
  /** Lines at which the rows with these ids were seen. */
  readonly linesOf: (ids: ReadonlySet<number>) => ReadonlyMap<number, number>
  readonly unseenIds: () => Generator<number>
}

/** Collects the rows in force; `expected` is how many there should be. */
export const collectRowsInForce = async (
  rows: AsyncIterable<readonly RowHashInForce[]>,
  expected: number,
): Promise<RowsInForce> => {
  const index = createHashIndex(expected)
  const ids: number[] = []
  for await (const batch of rows) {
    for (const { id, hash } of batch) if (index.enter(hash) === ids.length) ids.push(id)
  }
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
