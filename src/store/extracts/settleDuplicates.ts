import type { RecordKind } from '../../records/index.ts'
import type { Queryable } from '../queryable.ts'
import { partitionOf } from '../records/partitionOf.ts'
import { unhurried } from '../unhurried.ts'

/** A staged row and an unchanged row of the same file that have the same key. */
export type SharedKey = { readonly line: number; readonly id: number }

const findSql = (table: string): string => `
select s.line, r.id::float8 as id
  from staged s
  join ${table} r on r.source = $1 and r.key = s.key
 where not exists (select from unseen u where u.id = r.id)`

export const findSharedKeys = async (
  client: Queryable,
  kind: RecordKind,
  source: string,
): Promise<readonly SharedKey[]> => {
  const { rows } = await client.query<SharedKey>(unhurried(findSql(partitionOf(kind)), [source]))
  return rows
}

/** Takes rejected rows out of the merge: staged ones by line; unchanged ones by id, which then give way to a staged row. */
export const dropFromMerge = async (
  client: Queryable,
  dropped: { readonly lines: readonly number[]; readonly ids: readonly number[] },
): Promise<void> => {
  await client.query('delete from staged where line = any($1::int[])', [dropped.lines])
  await client.query('insert into unseen select unnest($1::bigint[])', [dropped.ids])
}
