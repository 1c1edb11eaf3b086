import type pg from 'pg'
import { copyOut, type CopyRow, fieldBytes, fieldInt8, fieldText } from '../copyOut.ts'
import type { StoredSheet } from './storedSheet.ts'

const readSheet = (row: CopyRow): StoredSheet => ({
  id: fieldInt8(row, 0),
  key: fieldText(row, 1),
  sheet: fieldBytes(row, 2),
})

/**
 * The sheets of a query with columns id, key and sheet, as COPY sends them: bytes stay bytes, where the driver would have them written
 * out as hexadecimal text. The query takes no parameters: literals must be escaped.
 */
export const copySheets = async (pool: Pick<pg.Pool, 'connect'>, sql: string): Promise<readonly StoredSheet[]> => {
  const client = await pool.connect()
  const sheets: StoredSheet[] = []
  try {
    for await (const rows of copyOut(client, sql, readSheet, true)) sheets.push(...rows)
    client.release()
    return sheets
  } catch (error) {
    client.release(true)
    throw error
  }
}
