import type { RecordKind } from '../../records/sourceRecord.ts'
import { csvLine } from '../csv/csvLine.ts'
import { headerOf } from '../csv/columns.ts'
import { mix } from '../random/random.ts'
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

/** Number of a row that stays with it whatever rows before it come or go: made of its first two cells, the key among them. */
const rowNumber = (cells: readonly string[]): number => {
  let hash = 0
  for (const cell of cells.slice(0, 2)) for (let at = 0; at < cell.length; at++) hash = mix(hash ^ cell.charCodeAt(at))
  return hash >>> 0
}

/** The cells with hostile text before whatever the free column says; most rows stay as they are. */
const withHostileText = (cells: readonly string[], free: number): readonly string[] => {
  const number = rowNumber(cells)
  if (number % rowsPerHostileText !== 0) return cells
  const text = hostileTexts[Math.floor(number / rowsPerHostileText) % hostileTexts.length] ?? ''
  return cells.with(free, [text, cells[free] ?? ''].filter((part) => part !== '').join(' '))
}

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
    counts.rows++
    yield csvLine(withHostileText(cells, free))
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
