import { type RecordBatch, recordForm } from '../csv/recordBatch.ts'
import { copyBatch, copyRecords } from '../parse/copyRecords.ts'
import type { UnreadRecords } from '../parse/parseJob.ts'
import { runsOfBatch } from './fileRuns.ts'
import type { FileRun } from './runList.ts'

/** What is known of a row by its hash (see RowIndex). */
export type Look = (hash: string, line: number) => 'unread' | 'unchanged' | number

export type HashRow = (bytes: Buffer, start: number, end: number) => string

/** Rows of a stretch of a file after a look at their hashes. */
export type SiftedRows = {
  /** Records looked at. */
  readonly read: number
  readonly unchanged: number
  /** Rows in force that stand in the file again, by line, and the line where each stood first. */
  readonly repeated: readonly { readonly line: number; readonly first: number }[]
  readonly unread: UnreadRecords
  /** Line of the last row of a file that does not end with a line end. */
  readonly openLine: number | undefined
  /** Of rows of which nothing is known: the runs they make. */
  readonly runs?: readonly FileRun[]
}

/** Takes the records of a batch in their order. */
export type BatchSift = {
  /** What is known of the next record. */
  readonly next: () => ReturnType<Look>
  /** Of the records taken so far. */
  readonly rows: () => SiftedRows
}

/** Separates the records of a batch, from the given one on, that must be read from those in force already. */
export const startSift = (batch: RecordBatch, hashRow: HashRow, look: Look, from = 0): BatchSift => {
  const unread: number[] = []
  const hashes: string[] = []
  const repeated: { line: number; first: number }[] = []
  let unchanged = 0
  let at = from
  return {
    next: () => {
      const i = at++
      const line = batch.lines[i] as number
      const hash = hashRow(batch.bytes, batch.starts[i] as number, batch.ends[i] as number)
      const known = look(hash, line)
      if (known === 'unchanged') unchanged++
      else if (known === 'unread') {
        unread.push(i)
        hashes.push(hash)
      } else repeated.push({ line, first: known })
      return known
    },
    rows: () => ({
      read: at - from,
      unchanged,
      repeated,
      unread: copyRecords(batch, unread, hashes),
      openLine: openLineOf(batch),
    }),
  }
}

/** Separates the rows of a batch that must be read from those in force already. */
export const siftBatch = (batch: RecordBatch, hashRow: HashRow, look: Look): SiftedRows => {
  const { next, rows } = startSift(batch, hashRow, look)
  for (let left = batch.starts.length; left > 0; left--) next()
  return rows()
}

const openLineOf = ({ forms, lines }: RecordBatch): number | undefined =>
  ((forms.at(-1) ?? 0) & recordForm.unended) !== 0 ? lines.at(-1) : undefined

export async function* siftBatches(
  batches: AsyncIterable<RecordBatch>,
  hashRow: HashRow,
  look: Look,
): AsyncGenerator<SiftedRows> {
  for await (const batch of batches) yield siftBatch(batch, hashRow, look)
}

/** The rows of batches nothing is known of: all must be read. With runs of up to so many bytes. */
export async function* unreadBatches(
  batches: AsyncIterable<RecordBatch>,
  hashRow: HashRow,
  runBytes = 0,
): AsyncGenerator<SiftedRows> {
  for await (const batch of batches) {
    const unread = copyBatch(batch, (start, end) => hashRow(batch.bytes, start, end))
    const runs = runBytes === 0 ? [] : runsOfBatch(batch, hashRow, runBytes)
    yield { read: batch.starts.length, unchanged: 0, repeated: [], unread, openLine: openLineOf(batch), runs }
  }
}
