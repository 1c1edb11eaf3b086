import { parse } from 'fast-csv'

const rowsOf = (text: string, delimiter: string): Promise<readonly (readonly string[])[] | undefined> =>
  new Promise((resolve) => {
    const rows: string[][] = []
    const parser = parse<string[], string[]>({ headers: false, delimiter, trim: true })
    parser.on('data', (row: string[]) => rows.push(row))
    // The parser's message quotes the file, so it is dropped here.
    parser.on('error', () => resolve(undefined))
    parser.on('end', () => resolve(rows))
    parser.end(text)
  })

/**
 * Cells of one record with quotes as fast-csv, the authority, reads it; undefined when fast-csv finds it malformed or finds
 * anything but one row in it.
 */
export const parseQuotedRecord = async (record: string, delimiter: string): Promise<readonly string[] | undefined> => {
  const rows = await rowsOf(record, delimiter)
  return rows?.length === 1 ? rows[0] : undefined
}

/** The same for many records whose quotes all open or close a cell: one pass of fast-csv gives one row each. */
export const parseQuotedRecords = async (
  records: readonly string[],
  delimiter: string,
): Promise<readonly (readonly string[] | undefined)[]> => {
  if (records.length === 0) return []
  const rows = await rowsOf(`${records.join('\n')}\n`, delimiter)
  if (rows?.length === records.length) return rows
  return Promise.all(records.map((record) => parseQuotedRecord(record, delimiter)))
}
