import type { Queryable } from '../queryable.ts'
import type { StoredSheet } from './storedSheet.ts'

const noSheet = -1

/** All rows of a page as one value: a row of its own each costs more than what is done with it. `rows` gives id, key and sheet. */
const packed = (rows: string): string => `
select string_agg(int8send(id) || int4send(octet_length(key)) || convert_to(key, 'UTF8')
                  || int4send(coalesce(octet_length(sheet), ${noSheet})) || coalesce(sheet, ''), '' order by id) as page
  from (${rows}) r`

/** The row that starts at `at`, and where the next one does. */
const readRow = (page: Buffer, at: number): { readonly row: StoredSheet; readonly next: number } => {
  const id = Number(page.readBigInt64BE(at))
  const keyAt = at + 12
  const lengthAt = keyAt + page.readInt32BE(at + 8)
  const length = page.readInt32BE(lengthAt)
  const next = lengthAt + 4 + Math.max(length, 0)
  const sheet = length === noSheet ? null : page.subarray(lengthAt + 4, next)
  return { row: { id, key: page.toString('utf8', keyAt, lengthAt), sheet }, next }
}

/** The sheets a query with columns id, key and sheet selects, by ascending id. */
export const sheetPage = async (
  db: Queryable,
  rows: string,
  values: readonly unknown[],
): Promise<readonly StoredSheet[]> => {
  const result = await db.query<{ page: Buffer | null }>(packed(rows), [...values])
  const page = result.rows[0]?.page ?? Buffer.alloc(0)
  const sheets: StoredSheet[] = []
  for (let at = 0; at < page.length;) {
    const { row, next } = readRow(page, at)
    sheets.push(row)
    at = next
  }
  return sheets
}
