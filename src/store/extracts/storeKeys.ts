import type { RecordKind } from '../../records/index.ts'
import type { Queryable } from '../queryable.ts'
import { keyTableOf } from '../records/keyTable.ts'
import { partitionOf } from '../records/partitionOf.ts'
import { unhurried } from '../unhurried.ts'

/** In the order of the index. Keys a person had before are stored already. */
const insertSql = (table: string, keyTable: string): string => `
insert into ${keyTable} (key, id)
select key, id
  from (select p.id, unnest(s.keys) as key, p.old_keys as known from pair p join staged s using (line) where p.rekeyed
        union all
        select r.id, unnest(r.keys), null from change c join ${table} r on r.id = c.record_id where c.change = 'new') k
 where known is null or key <> all (known)
 order by key`

/** Stores the keys a merge has brought. After it. */
export const storeNewKeys = async (client: Queryable, kind: RecordKind): Promise<void> => {
  const keyTable = keyTableOf(kind)
  if (keyTable !== undefined) await client.query(unhurried(insertSql(partitionOf(kind), keyTable)))
}
