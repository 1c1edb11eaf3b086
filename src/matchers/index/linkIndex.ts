import type { Model } from '../model/model.ts'
import type { StringPool } from '../pack/stringPool.ts'
import type { SheetImage } from '../kernel/sheets/sheetImage.ts'
import type { Sketches } from '../sketch/sketches.ts'
import type { KeyTable } from './keyTable.ts'

/** The left side of a linkage, ready to be streamed past: plain data over shared memory, so threads can have it for nothing. */
export type LinkIndex = {
  readonly model: Model
  readonly size: number
  readonly strings: StringPool
  /** All rows one after the other (see pack/row.ts) and where each starts. */
  readonly heap: Int32Array
  readonly starts: Int32Array
  /** An outline of each row (see outline/layout.ts), in the order of the rows. */
  readonly outlines: Int32Array
  /** Made for a stream of sheets, whose rows are judged by theirs. */
  readonly sketches?: Sketches
  /** Where a compiled kernel finds them and the table: it then judges the sheets. */
  readonly sheets?: SheetImage
  readonly table: KeyTable
  /** Rows without a single candidate key: nobody can be found for them. */
  readonly notSearchable: readonly number[]
}
