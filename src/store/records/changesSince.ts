import type { RecordKind } from '../../records/index.ts'
import type { Queryable } from '../queryable.ts'

/** A row that a load changed. `recordId` may be gone from the records. */
export type RecordChange = {
  readonly seq: number
  readonly kind: RecordKind
  readonly recordId: number
  readonly source: string
  readonly key: string
  readonly owner: string
  readonly change: 'new' | 'changed' | 'gone'
  readonly extractId: number
}

const sql = `
select seq::float8 as seq, kind, record_id::float8 as "recordId", source, key, owner, change, extract_id::float8 as "extractId"
  from record_change
 where seq > $1 and seq <= $2
 order by seq
 limit $3`

/** Changes of a window (fromSeq < seq <= toSeq) in order, at most `limit` of them; go on from the last seq returned. */
export const changesSince = async (
  client: Queryable,
  window: { readonly fromSeq: number; readonly toSeq: number; readonly limit: number },
): Promise<readonly RecordChange[]> => {
  const { rows } = await client.query<RecordChange>(sql, [window.fromSeq, window.toSeq, window.limit])
  return rows
}

const lastSql = `select coalesce(max(seq), 0)::float8 as seq from record_change`

/** The newest change there is. No change below it is still to come: loads number their changes one after the other. */
export const lastChangeSeq = async (client: Queryable): Promise<number> => {
  const { rows } = await client.query<{ seq: number }>(lastSql)
  return rows[0]?.seq ?? 0
}
