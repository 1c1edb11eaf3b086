import { stateRowBytes } from '../../store/extracts/rowState/rowState.ts'
import type { RowNotes } from '../parse/parseJob.ts'

/** The notes of a batch without those of some of its rows. */
export const notesWithout = (notes: RowNotes, dropped: readonly { readonly at: number }[]): RowNotes => {
  if (dropped.length === 0) return notes
  const gone = new Set(dropped.map(({ at }) => at))
  const kept = [...notes.ids.keys()].filter((row) => !gone.has(row))
  const keysOf = (row: number): Int32Array => notes.keys.subarray(notes.keyEnds[row - 1] ?? 0, notes.keyEnds[row])
  const stateOf = (row: number): Uint8Array => notes.state.subarray(row * stateRowBytes, (row + 1) * stateRowBytes)
  let end = 0
  return {
    ids: Float64Array.from(kept, (row) => notes.ids[row] as number),
    state: Uint8Array.from(kept.flatMap((row) => [...stateOf(row)])),
    keys: Int32Array.from(kept.flatMap((row) => [...keysOf(row)])),
    keyEnds: Int32Array.from(kept, (row) => (end += keysOf(row).length)),
  }
}
