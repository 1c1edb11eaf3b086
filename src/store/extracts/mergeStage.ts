import type { RecordKind } from '../../records/index.ts'
import type { Queryable } from '../queryable.ts'
import { partitionOf } from '../records/partitionOf.ts'
import { unhurried } from '../unhurried.ts'
import { encodedColumns } from './encodeRecord.ts'

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
   where r.id = u.id and not exists (select from pair p where p.id = u.id)
  returning r.id, r.key, r.owner)
insert into change select id, key, owner, 'gone' from gone`

/** A row that moved to another owner is also gone from the old one. */
const changedSql = (table: string): string => `
with done as (
  update ${table} r
     set owner = s.owner, row_hash = s.row_hash, extract_id = s.extract_id, line = s.line, data = s.data, keys = s.keys, gap = s.gap,
         sheet = s.sheet
    from pair p join staged s using (line)
   where r.id = p.id and not p.says_same
  returning r.id, r.key, r.owner, p.old_owner)
insert into change
select id, key, owner, 'changed' from done
union all
select id, key, old_owner, 'gone' from done where old_owner <> owner`

/** Rows that say the same in other bytes keep the extract they came with. */
const rereadSql = (table: string): string => `
update ${table} r set row_hash = s.row_hash, keys = s.keys, gap = s.gap, sheet = s.sheet
  from pair p join staged s using (line)
 where r.id = p.id and p.says_same and p.other_bytes`

const newSql = (table: string): string => `
with added as (
  insert into ${table} (${encodedColumns})
  select ${encodedColumns} from staged s
   where not exists (select from pair p where p.line = s.line)
   order by line
  returning id, key, owner)
insert into change select id, key, owner, 'new' from added`

const countSql = `select count(*)::int as changed from change where change = 'changed'`

/**
 * Brings the staged and paired rows into the records of a source and notes each change: gone rows are deleted by id, changed ones
 * updated under their id, new ones inserted. Set-based; touches only rows that differ.
 */
export const mergeStage = async (client: Queryable, { kind }: Pick<MergeTarget, 'kind'>): Promise<MergeCounts> => {
  const table = partitionOf(kind)
  const gone = await client.query(unhurried(goneSql(table)))
  const reread = await client.query(unhurried(rereadSql(table)))
  await client.query(unhurried(changedSql(table)))
  const counted = await client.query<{ changed: number }>(countSql)
  const added = await client.query(unhurried(newSql(table)))
  return {
    new: added.rowCount ?? 0,
    changed: counted.rows[0]?.changed ?? 0,
    reread: reread.rowCount ?? 0,
    gone: gone.rowCount ?? 0,
  }
}
