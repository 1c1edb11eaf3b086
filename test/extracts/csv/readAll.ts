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
  const batches: RecordBatch[] = []
  for (let at = 0, n = 0; at < bytes.length; n++) {
    const size = Math.max(1, chunkSizes[n % chunkSizes.length] ?? 1)
    batches.push(guard.push(bytes.subarray(at, at + size)))
    at += size
  }
  batches.push(guard.end())
  const rows: ReadRow[] = []
  for (const batch of batches) {
    const cells = await readCells(batch, [...batch.starts.keys()], decode, delimiter)
    rows.push(...cells.map((row, i) => ({ line: batch.lines[i] ?? 0, cells: row })))
  }
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
