import type { RecordKind } from '../../records/index.ts'
import type { Queryable } from '../queryable.ts'
import { keyTableOf } from '../records/keyTable.ts'
import { partitionOf } from '../records/partitionOf.ts'
import { unhurried } from '../unhurried.ts'
import type { MergeTarget } from './mergeStage.ts'

/** In the order of the index: entered in any other, rows of a million people cost it three times as much. */
const insertSql = (keyTable: string, rows: string): string => `
insert into ${keyTable} (key, id)
select key, id from (select r.id, unnest(r.keys) as key from ${rows}) k order by key`

/** Stores the blocking keys of a source's first load. */
export const storeFirstKeys = async (client: Queryable, { kind, source, extractId }: MergeTarget): Promise<void> => {
  const keyTable = keyTableOf(kind)
  if (keyTable === undefined) return
  const rows = `${partitionOf(kind)} r where r.source = $1 and r.extract_id = $2`
  await client.query(unhurried(insertSql(keyTable, rows), [source, extractId]))
  await client.query(unhurried(`analyze ${keyTable}`))
}

/** Rows in force that go, or come again with other keys. */
const noteSql = (table: string): string => `
create temporary table rekeyed on commit drop as
select r.id
  from unseen u join ${table} r on r.id = u.id left join staged s on s.key = r.key
 where s.keys is distinct from r.keys`

const dropSql = (table: string, keyTable: string): string => `
delete from ${keyTable} k
 using (select r.id, unnest(r.keys) as key from rekeyed c join ${table} r on r.id = c.id) old
 where k.key = old.key and k.id = old.id`

/** Takes out the keys a merge is about to replace. Before the merge. */
export const dropOldKeys = async (client: Queryable, kind: RecordKind): Promise<void> => {
  const keyTable = keyTableOf(kind)
  if (keyTable === undefined) return
  await client.query(unhurried(noteSql(partitionOf(kind))))
  await client.query(unhurried(dropSql(partitionOf(kind), keyTable)))
}

/** Stores the keys the merge has brought. After it. */
export const storeNewKeys = async (client: Queryable, kind: RecordKind): Promise<void> => {
  const keyTable = keyTableOf(kind)
  if (keyTable === undefined) return
  const touched = `select id from rekeyed union select record_id from change where change = 'new'`
  await client.query(unhurried(insertSql(keyTable, `(${touched}) c join ${partitionOf(kind)} r on r.id = c.id`)))
}
