import type { RecordKind } from '../../records/index.ts'
import type { Queryable } from '../queryable.ts'
import { partitionOf } from '../records/partitionOf.ts'
import { unhurried } from '../unhurried.ts'
import { encodedColumns } from './encodeRecord.ts'
import { noteOldKeys } from './storeKeys.ts'

export type MergeTarget = { readonly kind: RecordKind; readonly source: string; readonly extractId: string }

export type MergeCounts = {
  readonly new: number
  readonly changed: number
  /** Read again, because its bytes or the meaning of its bytes changed, and found to say the same. */
  readonly reread: number
  readonly gone: number
}

const goneSql = (table: string): string => `
with gone as (
  delete from ${table} r using unseen u
   where r.id = u.id and not exists (select from staged s where s.key = r.key)
  returning r.id, r.key, r.owner)
insert into change select id, key, owner, 'gone' from gone`

/** A row that moved to another owner is also gone from the old one. */
const changedSql = (table: string): string => `
with pair as materialized (
  select r.id, r.owner as old_owner, s.*
    from staged s join ${table} r on r.source = $1 and r.key = s.key
   where r.owner <> s.owner or r.data::text <> s.data::text),
done as (
  update ${table} r
     set owner = p.owner, row_hash = p.row_hash, extract_id = p.extract_id, line = p.line, data = p.data, keys = p.keys, gap = p.gap,
         sheet = p.sheet
    from pair p where r.id = p.id)
insert into change
select id, key, owner, 'changed' from pair
union all
select id, key, old_owner, 'gone' from pair where old_owner <> owner`

/** Rows that say the same in other bytes keep the extract they came with. */
const rereadSql = (table: string): string => `
update ${table} r set row_hash = s.row_hash, keys = s.keys, gap = s.gap, sheet = s.sheet
  from staged s
 where r.source = $1 and r.key = s.key and r.row_hash <> s.row_hash
   and r.owner = s.owner and r.data::text = s.data::text`

const newSql = (table: string): string => `
with added as (
  insert into ${table} (${encodedColumns})
  select ${encodedColumns} from staged s
   where not exists (select from ${table} r where r.source = $1 and r.key = s.key)
   order by line
  returning id, key, owner)
insert into change select id, key, owner, 'new' from added`

const countSql = `select count(*)::int as changed from change where change = 'changed'`

/**
 * Brings the staged rows into the records of a source and notes each change: gone rows are deleted by id, changed ones
 * updated under their id, new ones inserted. Set-based; touches only rows that differ.
 */
export const mergeStage = async (client: Queryable, target: MergeTarget): Promise<MergeCounts> => {
  const { kind, source } = target
  const table = partitionOf(kind)
  await noteOldKeys(client, kind)
  const gone = await client.query(unhurried(goneSql(table)))
  const reread = await client.query(unhurried(rereadSql(table), [source]))
  await client.query(unhurried(changedSql(table), [source]))
  const counted = await client.query<{ changed: number }>(countSql)
  const added = await client.query(unhurried(newSql(table), [source]))
  return {
    new: added.rowCount ?? 0,
    changed: counted.rows[0]?.changed ?? 0,
    reread: reread.rowCount ?? 0,
    gone: gone.rowCount ?? 0,
  }
}
