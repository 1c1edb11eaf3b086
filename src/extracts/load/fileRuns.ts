import { type RecordBatch, recordForm } from '../csv/recordBatch.ts'
import type { ParsedBatch } from '../parse/parseJob.ts'
import { type FileRun, mostRunRows } from './runList.ts'
import type { HashRow } from './siftBatch.ts'

/** The records of a batch in runs of full length; none where lines are blank or records span several. */
export const runsOfBatch = (
  { bytes, starts, ends, lines, forms }: RecordBatch,
  hashRow: HashRow,
  most: number,
): FileRun[] => {
  const runs: FileRun[] = []
  const rows = mostRunRows
  for (let at = 0; at + rows <= starts.length; at += rows) {
    const start = starts[at] as number
    const end = ends[at + rows - 1] as number
    const line = lines[at] as number
    const isOnLines =
      lines[at + rows - 1] === line + rows - 1 && ((forms[at + rows - 1] as number) & recordForm.multiline) === 0
    if (!isOnLines || end - start > most) continue
    runs.push({ line, rows, length: end - start, hash: hashRow(bytes, start, end) })
  }
  return runs
}

/** Calls `use` with each run all of whose rows were parsed and kept, and the place of its first row among the rows kept. */
export const eachKeptRun = (
  runs: readonly FileRun[],
  { rowLines }: Pick<ParsedBatch, 'rowLines'>,
  dropped: readonly { readonly at: number }[],
  use: (run: FileRun, place: number) => void,
): void => {
  let at = 0
  let gone = 0
  for (const run of runs) {
    while (at < rowLines.length && (rowLines[at] as number) < run.line) at++
    while (gone < dropped.length && (dropped[gone]?.at ?? 0) < at) gone++
    const isWhole = rowLines[at] === run.line && rowLines[at + run.rows - 1] === run.line + run.rows - 1
    if (isWhole && (dropped[gone]?.at ?? Infinity) >= at + run.rows) use(run, at - gone)
  }
}
