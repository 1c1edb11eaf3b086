import { type CellsProblem, type Decode, readCells } from '../csv/readCells.ts'
import { type RecordBatch, recordForm } from '../csv/recordBatch.ts'
import { Refusal } from '../refusal.ts'
import { type Reject, type RejectCode, rejectOf } from '../rows/rejectCode.ts'
import type { RowParser } from '../rows/rowParser.ts'
import { createHashIndex } from './hashIndex.ts'
import { hash128 } from './rowHash.ts'
import type { RowSink } from './rowSink.ts'
import { createTally } from './tally.ts'

export type RowSource = {
  readonly batches: AsyncIterable<RecordBatch>
  readonly decode: Decode
  readonly delimiter: string
  readonly parse: RowParser
  readonly hashRow: (bytes: Buffer, start: number, end: number) => string
  /** More rejects than this refuse the file at once; the exact share is checked at the end. */
  readonly mostRejects: number
  /** Whether a last row without a line end may be taken for whole. */
  readonly openEnd: boolean
  readonly progress?: (rows: number) => void
  /** Filled as rows are rejected, so that a refusal in the middle leaves the rejects up to there. */
  readonly rejects: Reject[]
}

export type RowCounts = {
  /** Rows of the file without header and blank lines; read = parsed + unchanged + rejected. */
  readonly read: number
  readonly parsed: number
  readonly unchanged: number
  readonly rejected: number
  readonly warnings: Readonly<Record<string, number>>
  readonly gaps: Readonly<Record<string, number>>
}

/** Rejects that may mean that other rows hide in this one, or that the file was cut here. */
const shapeCodes: ReadonlySet<RejectCode> = new Set(['columns', 'bad-quotes', 'line-break'])

const assertContained = (reject: Reject, form: number): void => {
  if (!shapeCodes.has(reject.code)) return
  if ((form & recordForm.unended) !== 0) {
    throw new Refusal('truncated', `Line ${reject.line}: the last row is cut short. Send the file again.`)
  }
  if ((form & recordForm.multiline) !== 0) {
    throw new Refusal(
      'shape-across-lines',
      `Line ${reject.line}: ${reject.reason.toLowerCase()}, and the row runs over several lines. ` +
        'A stray quote may hide the rows after it; mend the quotes and send the file again.',
    )
  }
}

const tooManyRejects = (rejects: number, rows: number): Refusal =>
  new Refusal('too-many-rejects', `${rejects} of the first ${rows} rows were rejected, more than the limit allows.`)

/**
 * Reads the rows of a file into a sink: unchanged rows are recognised by their hash and never parsed, all others become
 * records or rejects. Of rows with one key the first stays. Throws Refusal for what makes the whole file unsafe.
 */
export const readRows = async (source: RowSource, sink: RowSink): Promise<RowCounts> => {
  const keys = createHashIndex()
  const keyLines: number[] = []
  const { rejects } = source
  const warnings = createTally()
  const gaps = createTally()
  let pending: string[] = []
  const warn = (column: string): void => void pending.push(column)
  let read = 0
  let parsed = 0
  let unchanged = 0

  const reject = (refused: Reject, form: number): void => {
    assertContained(refused, form)
    rejects.push(refused)
    if (rejects.length > source.mostRejects) throw tooManyRejects(rejects.length, read)
  }

  const take = (cells: readonly string[] | CellsProblem, hash: string, line: number, form: number): void => {
    if (cells === 'blank') {
      read--
      return
    }
    if (typeof cells === 'string') return reject(rejectOf(line, '', cells), form)
    pending = []
    const row = source.parse(cells, warn)
    if (!row.ok) return reject(rejectOf(line, row.column, row.code), form)
    const entry = keys.enter(hash128(row.key))
    if (entry < keyLines.length) return reject(rejectOf(line, '', 'duplicate-key', `line ${keyLines[entry]}`), form)
    keyLines.push(line)
    for (const column of pending) warnings.count(column)
    if (row.gap !== undefined) gaps.count(row.gap)
    sink.add(row, hash, line)
    parsed++
  }

  for await (const batch of source.batches) {
    const unread: number[] = []
    const hashes: string[] = []
    for (let i = 0; i < batch.starts.length; i++) {
      const line = batch.lines[i] as number
      const form = batch.forms[i] as number
      const hash = source.hashRow(batch.bytes, batch.starts[i] as number, batch.ends[i] as number)
      const known = sink.look(hash, line)
      read++
      if (known === 'unread') {
        unread.push(i)
        hashes.push(hash)
      } else if (known === 'unchanged') unchanged++
      else reject(rejectOf(line, '', 'duplicate-key', `line ${known}`), form)
      if ((form & recordForm.unended) !== 0 && !source.openEnd && known !== 'unread') throw openEnded(line)
    }
    for (const [at, cells] of (await readCells(batch, unread, source.decode, source.delimiter)).entries()) {
      const i = unread[at] as number
      const form = batch.forms[i] as number
      take(cells, hashes[at] as string, batch.lines[i] as number, form)
      if ((form & recordForm.unended) !== 0 && !source.openEnd) throw openEnded(batch.lines[i] as number)
    }
    await sink.drain()
    source.progress?.(read)
  }
  if (read === 0) throw new Refusal('no-rows', 'The file has a header and no rows.')
  return { read, parsed, unchanged, rejected: rejects.length, warnings: warnings.counts(), gaps: gaps.counts() }
}

const openEnded = (line: number): Refusal =>
  new Refusal(
    'truncated',
    `Line ${line}: the last row does not end with a line end, so the file may be cut inside it. Send the file again, ` +
      'with a manifest that holds its SHA-256, or set finalLineEnd: optional in the mapping if the source never ends it.',
  )
