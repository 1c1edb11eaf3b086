import type { ScreenedKind } from '../../records/sourceRecord.ts'
import { bucketOf, pageTableOf, pageWidths, pairBytes } from '../extracts/keyPages/keyPage.ts'
import type { Queryable } from '../queryable.ts'
import { keyTableOf } from '../records/keyTable.ts'

type Page = { readonly firstId: number; readonly pairs: Buffer }

const pagesSql = (table: string): string =>
  `select first_id::float8 as "firstId", pairs from ${table} where bucket = any($1::int4[])`

const rowsSql = (table: string): string => `select distinct id::float8 as id from ${table} where key = any($1::int4[])`

/**
 * Ids of the records of one kind that share a blocking key with any of several people, ascending. Among them may be some of
 * records that are gone, and of some that had the key before: compare by the keys a record has now.
 */
export const candidateIds = async (
  client: Queryable,
  kind: ScreenedKind,
  keysOfPeople: readonly (readonly number[])[],
): Promise<readonly number[]> => {
  const wanted = new Set(keysOfPeople.flat())
  const keys = [...wanted]
  const buckets = [...new Set(pageWidths.flatMap((width) => keys.map((key) => bucketOf(key, width))))]
  const pages = await client.query<Page>(pagesSql(pageTableOf(kind) ?? ''), [buckets])
  const rows = await client.query<{ id: number }>(rowsSql(keyTableOf(kind) ?? ''), [keys])
  const ids = new Set(rows.rows.map(({ id }) => id))
  for (const { firstId, pairs } of pages.rows) {
    for (let at = 0; at < pairs.length; at += pairBytes)
      if (wanted.has(pairs.readInt32BE(at))) ids.add(firstId + pairs.readUInt32BE(at + 4))
  }
  return [...ids].toSorted((a, b) => a - b)
}
