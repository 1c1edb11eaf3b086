import { mostWords, outline } from './outline/layout.ts'
import { createUsualNames, type UsualNames } from './look/usualNames.ts'
import type { Cells } from './pack/cells.ts'

/** Rows looked at together. More rows hide more of the time a read takes, until what is known of them no longer fits the cache. */
export const mostRows = 64

/** Rows of cells that wait to be looked at together: where their cells lie, and what becomes of each. */
export type RowBatch = {
  readonly columns: number
  readonly starts: Int32Array
  readonly ends: Int32Array
  /** Place of each row in the stream. */
  readonly places: Int32Array
  /** Where each row starts among the rows packed (`lookedAt` for one that is not), and the end of its keys and of its candidates. */
  readonly packedAt: Int32Array
  readonly keysTo: Int32Array
  readonly foundTo: Int32Array
  /** The names of usual rows; of those looked at, the outline and the rarity of each word. */
  readonly names: UsualNames
  readonly outlines: Int32Array
  readonly rarities: Int32Array
  count: number
}

/** In place of where a row starts: it was looked at. */
export const lookedAt = -1

export const createRowBatch = (columns: number): RowBatch => ({
  columns,
  starts: new Int32Array(columns * mostRows),
  ends: new Int32Array(columns * mostRows),
  places: new Int32Array(mostRows),
  packedAt: new Int32Array(mostRows),
  keysTo: new Int32Array(mostRows),
  foundTo: new Int32Array(mostRows),
  names: createUsualNames(mostRows),
  outlines: new Int32Array(mostRows * outline.size),
  rarities: new Int32Array(mostRows * mostWords),
  count: 0,
})

/** Adds a row. */
export const addRow = (batch: RowBatch, { starts, ends }: Cells, place: number): void => {
  const { columns, count } = batch
  const at = count * columns
  for (let c = 0; c < columns; c += 1) {
    batch.starts[at + c] = starts[c]!
    batch.ends[at + c] = ends[c]!
  }
  batch.places[count] = place
  batch.count = count + 1
}

/** Makes a row of the batch the one whose cells are at hand. */
export const recallRow = (batch: RowBatch, { starts, ends }: Cells, row: number): void => {
  const { columns } = batch
  const at = row * columns
  for (let c = 0; c < columns; c += 1) {
    starts[c] = batch.starts[at + c]!
    ends[c] = batch.ends[at + c]!
  }
}
