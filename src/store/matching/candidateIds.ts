import type pg from 'pg'
import type { ScreenedKind } from '../../records/sourceRecord.ts'
import { copyOut, type CopyRow, fieldInt8 } from '../copyOut.ts'
import { bucketOf, pageTableOf, pageWidths, pairBytes } from '../extracts/keyPages/keyPage.ts'
import { keyTableOf } from '../records/keyTable.ts'
import { type HasKey, keySet } from './keySet.ts'

const pagesSql = (table: string, buckets: readonly number[]): string =>
  `select first_id, pairs from ${table} where bucket = any ('{${buckets.join()}}'::int4[])`

const rowsSql = (table: string): string => `select distinct id::float8 as id from ${table} where key = any($1::int4[])`

/** Adds the ids of a page that have a wanted key. */
const readPage = (row: CopyRow, isWanted: HasKey, ids: Set<number>): void => {
  const firstId = fieldInt8(row, 0)
  const [, start = 0] = row.starts
  const [, length = 0] = row.lengths
  for (let at = start; at < start + length; at += pairBytes)
    if (isWanted(row.bytes.readInt32BE(at))) ids.add(firstId + row.bytes.readUInt32BE(at + 4))
}

/**
 * Ids of the records of one kind that share a blocking key with any of several people, ascending. Among them may be some of
 * records that are gone, and of some that had the key before: compare by the keys a record has now.
 */
export const candidateIds = async (
  pool: Pick<pg.Pool, 'connect'>,
  kind: ScreenedKind,
  keysOfPeople: readonly (readonly number[])[],
): Promise<readonly number[]> => {
  const keys = [...new Set(keysOfPeople.flat())]
  const isWanted = keySet(keys)
  const buckets = [...new Set(pageWidths.flatMap((width) => keys.map((key) => bucketOf(key, width))))]
  const client = await pool.connect()
  try {
    const rows = await client.query<{ id: number }>(rowsSql(keyTableOf(kind) ?? ''), [keys])
    const ids = new Set(rows.rows.map(({ id }) => id))
    const pages = copyOut(
      client,
      pagesSql(pageTableOf(kind) ?? '', buckets),
      (row) => readPage(row, isWanted, ids),
      true,
    )
    while ((await pages.next()).done !== true);
    client.release()
    return [...ids].toSorted((a, b) => a - b)
  } catch (error) {
    client.release(true)
    throw error
  }
}
