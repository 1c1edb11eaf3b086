import { everWritten } from '../plan/growth.ts'
import { reportCells } from '../reports/reportCells.ts'
import { reportLife } from '../reports/reportLife.ts'
import type { World } from '../world.ts'
import { count } from './life.ts'
import type { RowSink } from './rowSink.ts'

/** Rows of the reports file. */
export function* reportRows(world: World, { tally }: RowSink): Generator<readonly string[]> {
  const reports = everWritten(world.reports, world.share, world.nights)
  for (let report = 0; report < reports; report++) {
    const life = reportLife(world, report)
    if (count(world, life, tally)) yield reportCells(world, report, life.edits)
  }
}
