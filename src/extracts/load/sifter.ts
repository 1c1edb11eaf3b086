import { type RecordBatch, recordForm } from '../csv/recordBatch.ts'
import { createRecordGuard, type KnownRecords } from '../csv/recordGuard.ts'
import type { IngestLimits } from '../limits.ts'
import { Refusal } from '../refusal.ts'
import type { RowState } from '../../store/extracts/rowState/rowState.ts'
import { createRowHasher } from './createRowHasher.ts'
import { createRowIndex } from './rowIndex.ts'
import { createRunGatherer } from './runGatherer.ts'
import { createRunIndex } from './runIndex.ts'
import { createRunList, runBytesFor } from './runList.ts'
import { type BatchSift, type SiftedRows, startSift } from './siftBatch.ts'
import { createPages } from './siftPages.ts'

/** The rows of a whole file: those that must be read in few pages, the others by count and line. */
export type SiftedFile = {
  readonly pages: readonly SiftedRows[]
  /** Lines of the rows in force (see RowIndex). */
  readonly lines: Int32Array
  /** The runs that its rows in force make. */
  readonly runs: Uint8Array
}

/** `end` gives nothing when most of the file is new or its records are not sound: it must then be read from the start. */
export type Sifter = { readonly push: (chunk: Buffer) => void; readonly end: () => SiftedFile | undefined }

export type SiftSettings = {
  readonly limits: IngestLimits
  readonly delimiter: string
  /** Salt of the hashes in force. */
  readonly salt: string
  readonly state: RowState
}

/** New rows up to this many bytes are kept until the encoding of the file is known. */
const mostUnreadBytes = 33_554_432

type OpenBatch = { readonly sift: BatchSift; taken: number }

/** Tells the rows of a file that must be read from those in force: run by run where nothing changed, else one by one. */
export const createSifter = ({ limits, delimiter, salt, state }: SiftSettings): Sifter => {
  const hashRow = createRowHasher(salt, limits.recordBytes)
  const mostBytes = runBytesFor(limits)
  const index = createRowIndex(state)
  const list = createRunList()
  const gatherer = createRunGatherer(list, hashRow, mostBytes)
  const runs = createRunIndex(state, index, hashRow, mostBytes, (known, at) => {
    gatherer.close()
    list.copy(known, at)
  })
  const pages = createPages()
  let isHeaderRead = false
  let unreadBytes = 0
  let isUnfit = false
  let open: OpenBatch | undefined

  const openBatch = (batch: RecordBatch): OpenBatch => {
    const from = isHeaderRead ? 0 : 1
    isHeaderRead = true
    return { sift: startSift(batch, hashRow, index.look, from), taken: from }
  }

  /** Looks at the records that have been split since the last time. */
  const catchUp = (batch: RecordBatch): void => {
    const { bytes, starts, ends, lines, forms } = batch
    if (starts.length === 0) return
    open ??= openBatch(batch)
    for (; open.taken < starts.length; open.taken++) {
      const i = open.taken
      const row = open.sift.next() === 'unchanged' ? index.last() : -1
      runs.found(row)
      if (row === -1 || ((forms[i] as number) & recordForm.multiline) !== 0) gatherer.close()
      else gatherer.add(bytes, starts[i] as number, ends[i] as number, row, lines[i] as number)
    }
  }

  const knownAt = (batch: RecordBatch, start: number, line: number): KnownRecords | 'more' | undefined => {
    catchUp(batch)
    if (!isHeaderRead) return undefined
    const known = runs.at(batch.bytes, start, line)
    if (typeof known === 'object') pages.pass(known.lines)
    return known
  }
  const guard = createRecordGuard({ delimiter, recordBytes: limits.recordBytes, knownAt })

  const take = (batch: RecordBatch): void => {
    catchUp(batch)
    // The next batch may lie in the same memory.
    gatherer.close()
    if (open === undefined) return
    const rows = open.sift.rows()
    open = undefined
    unreadBytes += rows.unread.bytes.length
    if (unreadBytes > mostUnreadBytes) isUnfit = true
    else pages.add(rows)
  }

  const guarded = (step: () => RecordBatch): void => {
    if (isUnfit) return
    try {
      take(step())
    } catch (error) {
      // The same refusal comes in its turn, after the questions that go before it, when the file is read from the start.
      if (!(error instanceof Refusal)) throw error
      isUnfit = true
    }
  }

  return {
    push: (chunk) => guarded(() => guard.push(chunk)),
    end: () => {
      guarded(guard.end)
      return isUnfit ? undefined : { pages: pages.finish(), lines: index.lines, runs: list.bytes() }
    },
  }
}
