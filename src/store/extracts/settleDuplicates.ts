import type { RecordKind } from '../../records/index.ts'
import type { Queryable } from '../queryable.ts'
import { partitionOf } from '../records/partitionOf.ts'
import { unhurried } from '../unhurried.ts'

/** A staged row and an unchanged row of the same file that have the same key. */
export type SharedKey = { readonly line: number; readonly id: number }

/**
 * Each staged row whose key is in force, with what the merge asks of the row in force: it is read once. `old_keys` is null where the
 * row comes with the same keys.
 */
const pairSql = (table: string): string => `
create temporary table pair on commit drop as
select s.line, r.id, r.owner as old_owner, r.owner = s.owner and r.data = s.data as says_same,
       r.row_hash <> s.row_hash as other_bytes, s.keys is distinct from r.keys as rekeyed,
       case when s.keys is distinct from r.keys then r.keys end as old_keys
  from staged s join ${table} r on r.source = $1 and r.key = s.key`

const sharedSql = `
select line, id::float8 as id from pair p where not exists (select from unseen u where u.id = p.id)`

/** Pairs the staged rows with the rows in force that have their keys, and finds those whose row in force is in the file too. */
export const pairWithRecords = async (
  client: Queryable,
  kind: RecordKind,
  source: string,
): Promise<readonly SharedKey[]> => {
  await client.query(unhurried(pairSql(partitionOf(kind)), [source]))
  const { rows } = await client.query<SharedKey>(unhurried(sharedSql))
  return rows
}

/** Takes rejected rows out of the merge: staged ones by line; unchanged ones by id, which then give way to a staged row. */
export const dropFromMerge = async (
  client: Queryable,
  dropped: { readonly lines: readonly number[]; readonly ids: readonly number[] },
): Promise<void> => {
  if (dropped.lines.length > 0) {
    await client.query('delete from staged where line = any($1::int[])', [dropped.lines])
    await client.query('delete from pair where line = any($1::int[])', [dropped.lines])
  }
  if (dropped.ids.length > 0) await client.query('insert into unseen select unnest($1::bigint[])', [dropped.ids])
}
