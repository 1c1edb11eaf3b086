import { readCells } from '../../extracts/csv/readCells.ts'
import { type RecordBatch, recordForm } from '../../extracts/csv/recordBatch.ts'
import { createRecordGuard } from '../../extracts/csv/recordGuard.ts'
import { splitCells } from '../../extracts/csv/splitCells.ts'
import { decoderFor } from '../../extracts/file/decoder.ts'
import type { ProbedEncoding } from '../../extracts/file/encodingProbe.ts'
import { defaultLimits } from '../../extracts/limits.ts'
import type { Cells } from '../../matchers/index.ts'
import { splitFound, splitRecord } from './splitRecord.ts'

export type BlockRows = {
  /** Takes a row of plain cells; false where it must be given as texts. */
  readonly plain: (cells: Cells) => boolean
  readonly texts: (cells: readonly string[]) => void
  /** Called when the bytes of the rows of plain cells so far are about to go. */
  readonly flush: () => void
  /** Line within the block, from 1. */
  readonly reject: (line: number, reason: string) => void
}

/** Reads records of a batch one by one, in any order; those in `odd` are given as texts. */
export type RecordReader = {
  readonly odd: readonly number[]
  readonly read: (record: number, rows: BlockRows) => void
}

export type BlockReader = {
  /** The row of plain cells at hand. */
  readonly cells: Cells
  /** Makes a block the one whose records are read. */
  readonly setBlock: (bytes: Buffer) => void
  /** Reads one record of the block, without quotes, by where it lies. */
  readonly readRecord: (start: number, end: number, line: number, rows: BlockRows) => void
  readonly openBatch: (batch: RecordBatch) => Promise<RecordReader>
  readonly readBatch: (batch: RecordBatch, rows: BlockRows) => Promise<void>
  readonly read: (bytes: Buffer, rows: BlockRows) => Promise<{ readonly lines: number }>
}

const delimiter = ','
const unusual = recordForm.quoted | recordForm.irregular | recordForm.nul | recordForm.multiline

const unusualRecords = ({ forms }: RecordBatch): number[] =>
  forms.flatMap((form, i) => ((form & unusual) === 0 ? [] : [i]))

/** The records of a block, in two batches: what is left at its end is one. */
export const splitBatches = (bytes: Buffer) => {
  const guard = createRecordGuard({ delimiter, recordBytes: defaultLimits.recordBytes })
  const batches = [guard.push(bytes), guard.end()]
  return { batches, lines: guard.line() - 1 }
}

/** Whether rows of so many plain cells may hold bytes that are not ASCII. */
export const allowsOther = (columns: number, { flawed }: ProbedEncoding): boolean => columns > 1 && !flawed

/**
 * Reads blocks of whole records: those without quotes as ranges of bytes, all others, and those with odd bytes or cells, as the reader of
 * extracts does. Gives the same rows and rejects as `readTable`.
 */
export const createBlockReader = (columns: number, probed: ProbedEncoding): BlockReader => {
  const decode = decoderFor(probed)
  let block: Buffer = Buffer.alloc(0)
  const cells: Cells = {
    bytes: block,
    starts: new Int32Array(columns),
    ends: new Int32Array(columns),
    text: (start, end) => (decode(block, start, end) ?? '').trim(),
  }

  const asTexts = (row: readonly string[] | string | undefined, line: number, rows: BlockRows): void => {
    if (row === undefined || row === 'blank') return
    if (typeof row === 'string') rows.reject(line, row)
    else if (row.length !== columns) rows.reject(line, 'columns')
    else rows.texts(row)
  }

  const readRecord = (start: number, end: number, line: number, rows: BlockRows): void => {
    splitRecord(cells, start, end)
    const isPlain = splitFound.count === columns && (splitFound.ascii || allowsOther(columns, probed))
    if (isPlain && rows.plain(cells)) return
    const text = decode(block, start, end)
    asTexts(text === undefined ? 'bad-encoding' : splitCells(text, delimiter), line, rows)
  }

  const setBlock = (bytes: Buffer): void => {
    block = bytes
    cells.bytes = bytes
  }

  const openBatch = async (batch: RecordBatch): Promise<RecordReader> => {
    const odd = unusualRecords(batch)
    const oddCells = await readCells(batch, odd, decode, delimiter)
    const places = new Map(odd.map((record, i) => [record, i]))
    setBlock(batch.bytes)
    return {
      odd,
      read: (record, rows) => {
        const place = places.get(record)
        if (place !== undefined) return asTexts(oddCells[place], batch.lines[record]!, rows)
        return readRecord(batch.starts[record]!, batch.ends[record]!, batch.lines[record]!, rows)
      },
    }
  }

  const readBatch = async (batch: RecordBatch, rows: BlockRows): Promise<void> => {
    const reader = await openBatch(batch)
    for (let i = 0; i < batch.starts.length; i += 1) reader.read(i, rows)
    rows.flush()
  }

  const read: BlockReader['read'] = async (bytes, rows) => {
    const { batches, lines } = splitBatches(bytes)
    for (const batch of batches) await readBatch(batch, rows)
    return { lines }
  }

  return { cells, read, setBlock, readRecord, openBatch, readBatch }
}
