import { parse } from 'fast-csv'
import { type CellsProblem, readCells } from '../../../src/extracts/csv/readCells.ts'
import type { RecordBatch } from '../../../src/extracts/csv/recordBatch.ts'
import { createRecordGuard } from '../../../src/extracts/csv/recordGuard.ts'

const decode = (bytes: Buffer, start: number, end: number): string => bytes.toString('utf8', start, end)

export type ReadRow = { readonly line: number; readonly cells: readonly string[] | CellsProblem }

/** Every row of some bytes through guard and parsers, the bytes handed over in chunks of the given sizes, repeated. */
export const readAll = async (
  bytes: Buffer,
  chunkSizes: readonly number[] = [bytes.length],
  options: { readonly delimiter?: string; readonly recordBytes?: number } = {},
): Promise<readonly ReadRow[]> => {
  const { delimiter = ',', recordBytes = 65_536 } = options
  const guard = createRecordGuard({ delimiter, recordBytes })
  const rows: ReadRow[] = []
  const take = async (batch: RecordBatch): Promise<void> => {
    const cells = await readCells(batch, [...batch.starts.keys()], decode, delimiter)
    rows.push(...cells.map((row, i) => ({ line: batch.lines[i] ?? 0, cells: row })))
  }
  const memory = Buffer.alloc(Math.max(1, ...chunkSizes))
  for (let at = 0, n = 0; at < bytes.length; n++) {
    const size = Math.max(1, chunkSizes[n % chunkSizes.length] ?? 1)
    // As a file is read: the memory of a chunk is that of the next.
    const length = bytes.copy(memory, 0, at, at + size)
    await take(guard.push(memory.subarray(0, length)))
    at += size
  }
  await take(guard.end())
  return rows.filter((row) => row.cells !== 'blank')
}

/** The rows fast-csv finds in a whole text; undefined when it reports an error. Rows of blanks only are left out. */
export const fastCsvRows = (text: string, delimiter = ','): Promise<readonly (readonly string[])[] | undefined> =>
  new Promise((resolve) => {
    const rows: string[][] = []
    const parser = parse<string[], string[]>({ headers: false, delimiter, trim: true })
    parser.on('data', (row: string[]) => rows.push(row))
    parser.on('error', () => resolve(undefined))
    parser.on('end', () => resolve(rows.filter((row) => row.length > 0)))
    parser.end(text)
  })
