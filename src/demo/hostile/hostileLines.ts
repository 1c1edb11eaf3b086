import type { RecordKind } from '../../records/sourceRecord.ts'
import { csvLine } from '../csv/csvLine.ts'
import { headerOf } from '../csv/columns.ts'
import { hostileTexts } from './hostileTexts.ts'
import { flaws, spoiledLine } from './spoiledLine.ts'

/** One row in so many is followed by a copy that must be rejected: a five-hundredth of the reject limit of a tenth. */
export const rowsPerFlaw = 5_000

/** One row in so many carries hostile text in a column of free words. */
const rowsPerHostileText = 1_000

const freeColumns: Readonly<Record<RecordKind, string>> = {
  workforce: 'conditions',
  nominals: 'description',
  disposals: 'appeal',
  reports: 'text',
  'report-persons': 'occupation',
  misconduct: 'action',
  associations: 'conditions',
}

/** The first flawed copy comes early, so that small files have one too. */
const firstFlaw = 7

/** Counted while lines are made. */
export type LineCounts = { rows: number; rejects: number }

/** Lines of a file with hostile text in some rows and rejectable copies after some others. */
export function* hostileLines(
  kind: RecordKind,
  rows: Iterable<readonly string[]>,
  counts: LineCounts,
): Generator<string> {
  const free = headerOf(kind).indexOf(freeColumns[kind])
  let row = 0
  for (const cells of rows) {
    const position = row++
    const hostile = position % rowsPerHostileText === 3
    const text = hostileTexts[Math.floor(position / rowsPerHostileText) % hostileTexts.length] ?? ''
    counts.rows++
    yield csvLine(hostile ? cells.with(free, text) : cells)
    if (position % rowsPerFlaw !== firstFlaw) continue
    const flaw = flaws[counts.rejects % flaws.length] as (typeof flaws)[number]
    counts.rows++
    yield spoiledLine(kind, cells, flaw, counts.rejects++)
  }
}

/** Lines of a file as they are. */
export function* plainLines(_: RecordKind, rows: Iterable<readonly string[]>, counts: LineCounts): Generator<string> {
  for (const cells of rows) {
    counts.rows++
    yield csvLine(cells)
  }
}
