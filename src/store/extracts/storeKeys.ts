import type { RecordKind } from '../../records/index.ts'
import type { Queryable } from '../queryable.ts'
import { keyTableOf } from '../records/keyTable.ts'
import { partitionOf } from '../records/partitionOf.ts'
import { unhurried } from '../unhurried.ts'

/** Rows in force that come again with other keys. */
const noteSql = (table: string): string => `
create temporary table rekeyed on commit drop as
select r.id, r.keys
  from unseen u join ${table} r on r.id = u.id join staged s on s.key = r.key
 where s.keys is distinct from r.keys`

/** Remembers the keys a merge is about to replace. Before the merge. */
export const noteOldKeys = async (client: Queryable, kind: RecordKind): Promise<void> => {
  if (keyTableOf(kind) !== undefined) await client.query(unhurried(noteSql(partitionOf(kind))))
}

/** In the order of the index. Keys a person had before are stored already. */
const insertSql = (table: string, keyTable: string): string => `
insert into ${keyTable} (key, id)
select key, id
  from (select r.id, unnest(r.keys) as key, old.keys as known
          from (select id, keys from rekeyed union all select record_id, null from change where change = 'new') old
          join ${table} r on r.id = old.id) k
 where known is null or key <> all (known)
 order by key`

/** Stores the keys the merge has brought. After it. */
export const storeNewKeys = async (client: Queryable, kind: RecordKind): Promise<void> => {
  const keyTable = keyTableOf(kind)
  if (keyTable !== undefined) await client.query(unhurried(insertSql(partitionOf(kind), keyTable)))
}
