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

export type BlockReader = {
  /** The row of plain cells at hand. */
  readonly cells: Cells
  readonly read: (bytes: Buffer, rows: BlockRows) => Promise<{ readonly lines: number }>
}

const delimiter = ','
const unusual = recordForm.quoted | recordForm.irregular | recordForm.nul | recordForm.multiline

const unusualRecords = ({ forms }: RecordBatch): number[] =>
  forms.flatMap((form, i) => ((form & unusual) === 0 ? [] : [i]))

const splitBatches = (bytes: Buffer) => {
  const guard = createRecordGuard({ delimiter, recordBytes: defaultLimits.recordBytes })
  const batches = [guard.push(bytes), guard.end()]
  return { batches, lines: guard.line() - 1 }
}

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
    const isPlain = splitFound.count === columns && (splitFound.ascii || (columns > 1 && !probed.flawed))
    if (isPlain && rows.plain(cells)) return
    const text = decode(block, start, end)
    asTexts(text === undefined ? 'bad-encoding' : splitCells(text, delimiter), line, rows)
  }

  const readBatch = async (batch: RecordBatch, rows: BlockRows): Promise<void> => {
    const odd = unusualRecords(batch)
    const oddCells = await readCells(batch, odd, decode, delimiter)
    block = batch.bytes
    cells.bytes = batch.bytes
    let next = 0
    for (let i = 0; i < batch.starts.length; i += 1) {
      if (odd[next] === i) {
        asTexts(oddCells[next], batch.lines[i]!, rows)
        next += 1
      } else readRecord(batch.starts[i]!, batch.ends[i]!, batch.lines[i]!, rows)
    }
    rows.flush()
  }

  const read: BlockReader['read'] = async (bytes, rows) => {
    const { batches, lines } = splitBatches(bytes)
    for (const batch of batches) await readBatch(batch, rows)
    return { lines }
  }

  return { cells, read }
}
