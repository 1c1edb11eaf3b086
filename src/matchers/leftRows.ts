import { createVector, reserve } from './pack/intVector.ts'
import type { Workspace } from './pack/workspace.ts'

/** Packs a row of the left side behind the rows of a workspace; returns where it starts. */
export type PackLeft = (workspace: Workspace, row: number) => number

/** Rows of the left side that are packed when they are first compared. */
export type LeftRows = {
  readonly heap: { data: Int32Array }
  /** Where a row starts among them. */
  readonly startOf: (row: number) => number
  /** Forgets them all: numbers of their words are void. */
  readonly forget: () => void
}

export const createLeftRows = (workspace: Workspace, size: number, pack: PackLeft): LeftRows => {
  const heap = createVector(4096)
  /** Where each starts, plus 1; 0 for one that is not packed. */
  const starts = new Int32Array(size)
  const packRow = (row: number): number => {
    const { rows } = workspace
    const { length } = rows
    const from = pack(workspace, row)
    const to = heap.length
    reserve(heap, rows.length - from)
    heap.data.set(rows.data.subarray(from, rows.length), to)
    heap.length = to + rows.length - from
    rows.length = length
    starts[row] = to + 1
    return to
  }
  return {
    heap,
    startOf: (row) => (starts[row] === 0 ? packRow(row) : starts[row]! - 1),
    forget: () => {
      heap.length = 0
      starts.fill(0)
    },
  }
}
