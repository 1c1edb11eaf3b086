import { type RecordBatch, recordForm } from '../csv/recordBatch.ts'
import { makeParseJob } from '../parse/makeParseJob.ts'
import type { ParseBatch, ParsedBatch, ParseSpec } from '../parse/parseJob.ts'
import { hashBytes, putHash } from '../hash128.ts'
import { Refusal } from '../refusal.ts'
import { type Reject, rejectOf } from '../rows/rejectCode.ts'
import { createTally } from '../tally.ts'
import { assertContained } from './assertContained.ts'
import { createEarlierKeys, rowsWithout } from './earlierKeys.ts'
import type { RowSink } from './rowSink.ts'

export type RowSource = {
  readonly batches: AsyncIterable<RecordBatch>
  readonly hashRow: (bytes: Buffer, start: number, end: number) => string
  readonly spec: ParseSpec
  readonly parse: ParseBatch
  /** Batches being parsed at a time. */
  readonly parseWidth: number
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

const tooManyRejects = (rejects: number, rows: number): Refusal =>
  new Refusal('too-many-rejects', `${rejects} of the first ${rows} rows were rejected, more than the limit allows.`)

const openEnded = (line: number): Refusal =>
  new Refusal(
    'truncated',
    `Line ${line}: the last row does not end with a line end, so the file may be cut inside it. Send the file again, ` +
      'with a manifest that holds its SHA-256, or set finalLineEnd: optional in the mapping if the source never ends it.',
  )

/**
 * Reads the rows of a file into a sink: unchanged rows are recognised by their hash and never parsed, all others become
 * records or rejects. Of rows with one key the first stays. Throws Refusal for what makes the whole file unsafe.
 */
export const readRows = async (source: RowSource, sink: RowSink): Promise<RowCounts> => {
  const { rejects, spec } = source
  const repeatedIn = createEarlierKeys()
  const warnings = createTally()
  const gaps = createTally()
  const underWay: Promise<ParsedBatch>[] = []
  let read = 0
  let parsed = 0
  let unchanged = 0

  const reject = (refused: Reject, form: number): void => {
    assertContained(refused, form)
    rejects.push(refused)
    if (rejects.length > source.mostRejects) throw tooManyRejects(rejects.length, read)
  }

  const settleOldest = async (): Promise<void> => {
    const batch = await underWay.shift()
    if (batch === undefined) return
    for (const { line, form, column, code } of batch.bad) reject(rejectOf(line, column, code), form)
    const repeated = repeatedIn(batch)
    for (const { line, first } of repeated) reject(rejectOf(line, '', 'duplicate-key', `line ${first}`), 0)
    for (const rows of rowsWithout(batch, repeated)) await sink.write(rows)
    read -= batch.blank
    parsed += batch.rowEnds.length - repeated.length
    warnings.add(batch.warnings)
    gaps.add(batch.gaps)
    source.progress?.(read)
  }

  const sift = (batch: RecordBatch): void => {
    const records = batch.starts.length
    const unread: number[] = []
    const hashes = new Uint8Array(records * hashBytes)
    for (let i = 0; i < records; i++) {
      const line = batch.lines[i] as number
      const hash = source.hashRow(batch.bytes, batch.starts[i] as number, batch.ends[i] as number)
      const known = sink.look(hash, line)
      if (known === 'unread') {
        putHash(hash, hashes, unread.length * hashBytes)
        unread.push(i)
      } else if (known === 'unchanged') unchanged++
      else reject(rejectOf(line, '', 'duplicate-key', `line ${known}`), 0)
    }
    read += records
    if (unread.length === 0) return source.progress?.(read)
    const parsing = source.parse(makeParseJob(spec, batch, unread, hashes))
    // A refusal may end the loop before this one is waited for.
    parsing.catch(() => undefined)
    underWay.push(parsing)
  }

  let openLine: number | undefined
  for await (const batch of source.batches) {
    sift(batch)
    if (((batch.forms.at(-1) ?? 0) & recordForm.unended) !== 0) openLine = batch.lines.at(-1)
    while (underWay.length >= source.parseWidth) await settleOldest()
  }
  while (underWay.length > 0) await settleOldest()
  if (openLine !== undefined && !source.openEnd) throw openEnded(openLine)
  if (read === 0) throw new Refusal('no-rows', 'The file has a header and no rows.')
  return { read, parsed, unchanged, rejected: rejects.length, warnings: warnings.counts(), gaps: gaps.counts() }
}
