import type { RowContext } from '../extracts/rows/rowContext.ts'
import type { RecordKind } from '../records/sourceRecord.ts'
import { type KeyedPerson, personOfCells } from './personOfCells.ts'
import { rowWriters } from './rows/rowWriters.ts'
import { newTally } from './rows/tally.ts'
import type { TruthRow } from './truth/truthRow.ts'
import type { World } from './world.ts'

/** Kinds of files whose rows are people. */
export type PersonKind = Exclude<RecordKind, 'disposals' | 'reports'>

/**
 * The people of one kind of file, one at a time and without a file, as an ingest would store them. What is true of them is
 * left in `truth` by the time the last one is taken.
 */
export function* people(
  world: World,
  kind: PersonKind,
  context: RowContext,
  truth: TruthRow[] = [],
): Generator<KeyedPerson> {
  for (const cells of rowWriters[kind](world, { tally: newTally(), truth })) yield personOfCells(kind, cells, context)
}
