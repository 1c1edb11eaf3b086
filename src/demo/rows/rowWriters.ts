import type { RecordKind } from '../../records/sourceRecord.ts'
import type { World } from '../world.ts'
import { associationRows } from './associationRows.ts'
import { disposalRows } from './disposalRows.ts'
import { misconductRows } from './misconductRows.ts'
import { nominalRows } from './nominalRows.ts'
import { reportPersonRows } from './reportPersonRows.ts'
import { reportRows } from './reportRows.ts'
import type { RowSink } from './rowSink.ts'
import { workforceRows } from './workforceRows.ts'

/** The rows of each kind of file, cells in the order of its header. */
export const rowWriters: Readonly<Record<RecordKind, (world: World, sink: RowSink) => Iterable<readonly string[]>>> = {
  workforce: workforceRows,
  nominals: nominalRows,
  disposals: disposalRows,
  reports: reportRows,
  'report-persons': reportPersonRows,
  misconduct: misconductRows,
  associations: associationRows,
}
