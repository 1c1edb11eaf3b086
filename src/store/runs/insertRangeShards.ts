import type { RecordKind } from '../../records/sourceRecord.ts'
import type { Queryable } from '../queryable.ts'
import { partitionOf } from '../records/partitionOf.ts'

const sql = (table: string): string => `
with numbered as (
  select id, ((row_number() over (order by id) - 1) / $4::int)::int as bucket from ${table}
), bucket as (
  select bucket, min(id) as first_id, max(id) as last_id, count(*)::int as size from numbered group by bucket
)
insert into shard (run_id, n, sort, record_kind, from_id, to_id, size)
select $1, $3::int + bucket, 'range', $2, first_id, last_id + 1, size from bucket`

/** Cuts all records of a kind into shards of `size` rows, numbered from `firstShard`. Returns how many shards. */
export const insertRangeShards = async (
  tx: Queryable,
  runId: string,
  kind: RecordKind,
  firstShard: number,
  size: number,
): Promise<number> => {
  const { rowCount } = await tx.query(sql(partitionOf(kind)), [runId, kind, firstShard, size])
  return rowCount ?? 0
}
