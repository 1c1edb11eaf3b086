import type * as FastCsv from 'fast-csv'

/** Loaded for the first record that needs it: most files hold none. */
let csv: Promise<typeof FastCsv> | undefined

/**
 * Cells of one record with quotes as fast-csv, the authority, reads it; undefined when fast-csv finds it malformed or finds
 * anything but one row in it.
 */
export const parseQuotedRecord = async (record: string, delimiter: string): Promise<readonly string[] | undefined> => {
  csv ??= import('fast-csv')
  const { parse } = await csv
  return new Promise((resolve) => {
    const rows: string[][] = []
    const parser = parse<string[], string[]>({ headers: false, delimiter, trim: true })
    parser.on('data', (row: string[]) => rows.push(row))
    // The parser's message quotes the file, so it is dropped here.
    parser.on('error', () => resolve(undefined))
    parser.on('end', () => resolve(rows.length === 1 ? rows[0] : undefined))
    parser.end(record)
  })
}
