import type { PlainPeople } from '../../records/index.ts'
import type { RowContext, Warn } from '../rows/rowContext.ts'
import type { WritePart } from './parts.ts'

/** What documents are written with. */
export type PlainSetting = {
  /** Where the cell of a canonical column stands; a column that is not there has the empty cell after the last. */
  readonly placeOf: (column: string) => number
  readonly context: RowContext
  /** Told of each value that is kept but weakened, whether the row is written in the end or not. */
  readonly warn: Warn
}

export type PlainDocument = {
  readonly write: WritePart
  /** Those in the document written last. */
  readonly people?: PlainPeople
}
