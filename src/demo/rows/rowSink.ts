import type { TruthRow } from '../truth/truthRow.ts'
import type { Tally } from './tally.ts'

/** Where the writers of rows leave what they know beside the rows. */
export type RowSink = { readonly tally: Tally; readonly truth: TruthRow[] }
