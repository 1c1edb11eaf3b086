import { freeMemory } from '../freeMemory.ts'
import { batchMemory, type ParseBatch, type ParsedBatch, type ParseSpec } from '../parse/parseJob.ts'
import { Refusal } from '../refusal.ts'
import { type Reject, rejectOf } from '../rows/rejectCode.ts'
import { createTally } from '../tally.ts'
import { assertContained } from './assertContained.ts'
import { createEarlierKeys, type RepeatedKey, rowsWithout } from './earlierKeys.ts'
import type { FileRun } from './runList.ts'
import type { SiftedRows } from './siftBatch.ts'

export type RowSource = {
  readonly batches: AsyncIterable<SiftedRows>
  readonly spec: ParseSpec
  readonly parse: ParseBatch
  /** Batches being parsed at a time. */
  readonly parseWidth: number
  /** About how many rows will be parsed, where that is known. */
  readonly expectedRows?: number | undefined
  /** More rejects than this refuse the file at once; the exact share is checked at the end. */
  readonly mostRejects: number
  /** Whether a last row without a line end may be taken for whole. */
  readonly openEnd: boolean
  /** Filled as rows are rejected, so that a refusal in the middle leaves the rejects up to there. */
  readonly rejects: Reject[]
  readonly progress?: (rows: number) => void
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

/** Takes rows ready for COPY; waits while the store is slower than the file. Whether their memory can be used again. */
export type WriteRows = (rows: Uint8Array) => Promise<boolean>

/** Where the rows go. */
export type RowSink = {
  readonly write: WriteRows
  /** Of a load that gives its rows their ids: those for the next records. */
  readonly idsFor?: (records: number) => Float64Array
  /** Of such a load: sees each batch, whose memory is given back afterwards, the rows of it that are not written, and the runs its records make. */
  readonly note?: (batch: ParsedBatch, dropped: readonly RepeatedKey[], runs: readonly FileRun[]) => void
}

const tooManyRejects = (rejects: number, rows: number): Refusal =>
  new Refusal('too-many-rejects', `${rejects} of the first ${rows} rows were rejected, more than the limit allows.`)

const openEnded = (line: number): Refusal =>
  new Refusal(
    'truncated',
    `Line ${line}: the last row does not end with a line end, so the file may be cut inside it. Send the file again, ` +
      'with a manifest that holds its SHA-256, or set finalLineEnd: optional in the mapping if the source never ends it.',
  )

/**
 * Parses the rows of a file that are not in force and writes them: they become records or rejects. Of rows with one key the
 * first stays. Throws Refusal for what makes the whole file unsafe.
 */
export const readRows = async (source: RowSource, sink: RowSink): Promise<RowCounts> => {
  const { rejects, spec } = source
  const repeatedIn = createEarlierKeys(source.expectedRows)
  const warnings = createTally()
  const gaps = createTally()
  const underWay: { readonly parsing: Promise<ParsedBatch>; readonly runs: readonly FileRun[] }[] = []
  const spares: Uint8Array<ArrayBuffer>[] = []
  let read = 0
  let parsed = 0
  let unchanged = 0

  const reject = (refused: Reject, form: number): void => {
    assertContained(refused, form)
    rejects.push(refused)
    if (rejects.length > source.mostRejects) throw tooManyRejects(rejects.length, read)
  }

  const settleOldest = async (): Promise<void> => {
    const oldest = underWay.shift()
    if (oldest === undefined) return
    const batch = await oldest.parsing
    for (const { line, form, column, code } of batch.bad) reject(rejectOf(line, column, code), form)
    const repeated = repeatedIn(batch)
    for (const { line, first } of repeated) reject(rejectOf(line, '', 'duplicate-key', `line ${first}`), 0)
    let isSent = false
    sink.note?.(batch, repeated, oldest.runs)
    for (const rows of rowsWithout(batch, repeated)) isSent = await sink.write(rows)
    if (isSent) spares.push(new Uint8Array(batch.rows.buffer as ArrayBuffer))
    read -= batch.blank
    parsed += batch.rowEnds.length - repeated.length
    warnings.add(batch.warnings)
    gaps.add(batch.gaps)
    source.progress?.(read)
    freeMemory(batchMemory(batch).filter((memory) => memory !== batch.rows.buffer))
  }

  const take = (rows: SiftedRows): void => {
    read += rows.read
    unchanged += rows.unchanged
    for (const { line, first } of rows.repeated) reject(rejectOf(line, '', 'duplicate-key', `line ${first}`), 0)
    if (rows.unread.lines.length === 0) return source.progress?.(read)
    const ids = sink.idsFor?.(rows.unread.lines.length)
    const parsing = source.parse({ ...rows.unread, spec, spare: spares.pop(), ids })
    // A refusal may end the loop before this one is waited for.
    parsing.catch(() => undefined)
    underWay.push({ parsing, runs: rows.runs ?? [] })
  }

  let openLine: number | undefined
  for await (const rows of source.batches) {
    take(rows)
    openLine ??= rows.openLine
    while (underWay.length >= source.parseWidth) await settleOldest()
  }
  while (underWay.length > 0) await settleOldest()
  freeMemory(spares.map(({ buffer }) => buffer))
  if (openLine !== undefined && !source.openEnd) throw openEnded(openLine)
  if (read === 0) throw new Refusal('no-rows', 'The file has a header and no rows.')
  return { read, parsed, unchanged, rejected: rejects.length, warnings: warnings.counts(), gaps: gaps.counts() }
}
