import { VettingError } from '../errors.ts'
import { readCells } from '../extracts/csv/readCells.ts'
import { decoderFor } from '../extracts/file/decoder.ts'
import { openExtractFile } from '../extracts/file/extractFile.ts'
import { inspectFile } from '../extracts/file/inspectFile.ts'
import { recordBatches } from '../extracts/file/recordBatches.ts'
import { takeHeader } from '../extracts/file/takeHeader.ts'
import { defaultLimits } from '../extracts/limits.ts'
import { Refusal } from '../extracts/refusal.ts'

export type TableReader = {
  /** Called once with the header. */
  readonly header: (cells: readonly string[]) => void
  /** Called with the cells of each row, and the number of the line it starts in. */
  readonly row: (cells: readonly string[], line: number) => void
  /** Called for a row that cannot be read as cells, or has not as many as the header. */
  readonly reject: (line: number, reason: string) => void
}

const delimiter = ','
const ignore = (): void => undefined

const readAll = async (path: string, reader: TableReader): Promise<void> => {
  const file = await openExtractFile(path)
  try {
    const decode = decoderFor(await inspectFile(file, defaultLimits))
    const batches = recordBatches(file, delimiter, defaultLimits, ignore)
    const { cells: header, rows } = await takeHeader(batches, decode, delimiter, defaultLimits)
    reader.header(header)
    for await (const batch of rows) {
      const cells = await readCells(batch, [...batch.starts.keys()], decode, delimiter)
      for (const [i, row] of cells.entries()) {
        const line = batch.lines[i]!
        if (row === 'blank') continue
        if (typeof row === 'string') reader.reject(line, row)
        else if (row.length !== header.length) reader.reject(line, 'columns')
        else reader.row(row, line)
      }
    }
  } finally {
    await file.handle.close()
  }
}

/** Reads a CSV file (UTF-8 or Windows-1252, gzip or not) row by row. Throws VettingError `file-not-found` or `extract-refused`. */
export const readTable = async (path: string, reader: TableReader): Promise<void> => {
  try {
    await readAll(path, reader)
  } catch (error) {
    if (error instanceof Refusal)
      throw new VettingError('extract-refused', `${path}: ${error.message}`, { cause: error })
    throw error
  }
}
