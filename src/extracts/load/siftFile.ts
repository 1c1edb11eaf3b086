import { readSync } from 'node:fs'
import { createRecordGuard } from '../csv/recordGuard.ts'
import type { RecordBatch } from '../csv/recordBatch.ts'
import type { Encoding } from '../file/encodingProbe.ts'
import type { PackedFile } from '../file/extractFile.ts'
import { type FileFacts, inspectFile } from '../file/inspectFile.ts'
import { without1st } from '../file/takeHeader.ts'
import type { IngestLimits } from '../limits.ts'
import { joinRecords } from '../parse/copyRecords.ts'
import { Refusal, type RefusalCode } from '../refusal.ts'
import type { RowState } from '../../store/extracts/rowState/rowState.ts'
import { createRowHasher } from './createRowHasher.ts'
import { createRowIndex } from './rowIndex.ts'
import { siftBatch, type SiftedRows } from './siftBatch.ts'

/** A file to be compared with the rows in force while it is inspected. Can be sent to another thread of the process. */
export type SiftJob = Pick<PackedFile, 'bytes' | 'packing'> & {
  /** Descriptor of the open file; the sender keeps it open. */
  readonly descriptor: number
  readonly limits: IngestLimits
  readonly encoding: Encoding | 'auto'
  readonly delimiter: string
  /** Salt of the hashes in force. */
  readonly salt: string
  readonly state: RowState
}

/** The rows of a whole file: those that must be read in few pages, the others by count and line. */
export type SiftedFile = {
  readonly pages: readonly SiftedRows[]
  /** Lines of the rows in force (see RowIndex). */
  readonly lines: Int32Array
}

/** `sifted` is missing when the file must be read in two passes: most of it is new, or its records are not sound. */
export type SiftOutcome =
  | { readonly facts: FileFacts; readonly sifted: SiftedFile | undefined }
  | { readonly refusal: { readonly code: RefusalCode; readonly message: string } }

export type SiftFile = (job: SiftJob) => Promise<SiftOutcome>

/** New rows up to this many bytes are kept until the encoding of the file is known. */
const mostUnreadBytes = 33_554_432
const pageRows = 1000

type Sifter = { readonly push: (chunk: Buffer) => void; readonly end: () => SiftedFile | undefined }

const createSifter = ({ limits, delimiter, salt, state }: SiftJob): Sifter => {
  const guard = createRecordGuard({ delimiter, recordBytes: limits.recordBytes })
  const hashRow = createRowHasher(salt, limits.recordBytes)
  const index = createRowIndex(state)
  const pages: SiftedRows[] = []
  let isHeaderRead = false
  let gathered: SiftedRows[] = []
  let gatheredRows = 0
  let unreadBytes = 0
  let isUnfit = false

  const turnPage = (): void => {
    pages.push({
      read: gathered.reduce((sum, { read }) => sum + read, 0),
      unchanged: gathered.reduce((sum, { unchanged }) => sum + unchanged, 0),
      repeated: gathered.flatMap(({ repeated }) => repeated),
      unread: joinRecords(gathered.map(({ unread }) => unread)),
      openLine: gathered.at(-1)?.openLine,
    })
    gathered = []
    gatheredRows = 0
  }

  const take = (batch: RecordBatch): void => {
    if (batch.starts.length === 0) return
    const sifted = siftBatch(isHeaderRead ? batch : without1st(batch), hashRow, index.look)
    isHeaderRead = true
    gathered.push(sifted)
    gatheredRows += sifted.unread.lines.length
    unreadBytes += sifted.unread.bytes.length
    if (unreadBytes > mostUnreadBytes) isUnfit = true
    else if (gatheredRows >= pageRows) turnPage()
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
      if (isUnfit) return undefined
      turnPage()
      return { pages, lines: index.lines }
    },
  }
}

/** First and, if all goes well, only pass over a file of which most rows are in force: what it is, and which rows are new. */
export const siftFile: SiftFile = async (job) => {
  const { descriptor, limits, encoding } = job
  const handle: PackedFile['handle'] = {
    read: (buffer, offset, length, position) =>
      Promise.resolve({ bytesRead: readSync(descriptor, buffer, offset, length, position) }),
  }
  const sifter = createSifter(job)
  try {
    const facts = await inspectFile({ ...job, handle }, limits, encoding, sifter.push)
    return { facts, sifted: sifter.end() }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { refusal: { code: error.code, message: error.message } }
  }
}
