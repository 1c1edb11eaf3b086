import type { RecordKind } from '../../records/index.ts'
import type { Reject } from '../rows/rejectCode.ts'
import type { RowSink } from './readRows.ts'

export type LoadTarget = { readonly kind: RecordKind; readonly source: string; readonly extractId: string }

/** Rows that lost their place to an earlier row with the same key, found once all rows are there. */
export type Settled = {
  readonly rejects: readonly Reject[]
  /** How many of them had been counted as unchanged; the others as parsed. */
  readonly unchanged: number
}

export type Applied = {
  readonly new: number
  readonly changed: number
  /** Parsed and found to say the same as before. */
  readonly reread: number
  readonly gone: number
  /** First load of a kind into an empty table. */
  readonly initial: boolean
}

/** One way of bringing rows into the store, inside the transaction of the load: rows, then `settle`, then `apply`. */
export type Loader = RowSink & {
  readonly settle: () => Promise<Settled>
  readonly apply: () => Promise<Applied>
  /** Gives up in the middle; the transaction is rolled back next. */
  readonly abort: () => Promise<void>
}
