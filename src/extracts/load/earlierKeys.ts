import { hashBytes } from '../hash128.ts'
import type { ParsedBatch } from '../parse/parseJob.ts'
import { createHashIndex } from './hashIndex.ts'

export type RepeatedKey = {
  /** Which row of the batch. */
  readonly at: number
  readonly line: number
  /** Line of the earlier row with the same key. */
  readonly first: number
}

/**
 * Remembers the keys of the rows read so far, and finds the rows of a batch that repeat one. Batches in file order; about so many
 * rows in all.
 */
export const createEarlierKeys = (expected?: number): ((batch: ParsedBatch) => readonly RepeatedKey[]) => {
  const index = createHashIndex(expected)
  return ({ keyHashes, rowLines }) => {
    const repeated: RepeatedKey[] = []
    for (let at = 0; at < rowLines.length; at++) {
      const line = rowLines[at] as number
      const first = index.enter(keyHashes, at * hashBytes, line)
      if (first !== 0) repeated.push({ at, line, first })
    }
    return repeated
  }
}

/** The rows of a batch without some of them, as stretches of its bytes. */
export const rowsWithout = (batch: ParsedBatch, dropped: readonly RepeatedKey[]): readonly Uint8Array[] => {
  const stretches: Uint8Array[] = []
  let from = 0
  for (const { at } of dropped) {
    stretches.push(batch.rows.subarray(from, batch.rowEnds[at - 1] ?? 0))
    from = batch.rowEnds[at] as number
  }
  stretches.push(batch.rows.subarray(from))
  return stretches.filter((stretch) => stretch.length > 0)
}
