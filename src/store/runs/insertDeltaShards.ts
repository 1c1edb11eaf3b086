import type { Queryable } from '../queryable.ts'

const sql = `
insert into shard (run_id, n, sort, size)
select $1, shard, 'records', count(*)::int from shard_record where run_id = $1 group by shard
union all
select $1, shard, 'members', count(*)::int from shard_member where run_id = $1 group by shard`

/** Enters one shard for each number handed out to changed records and changed members. Returns how many shards. */
export const insertDeltaShards = async (tx: Queryable, runId: string): Promise<number> => {
  const { rowCount } = await tx.query(sql, [runId])
  return rowCount ?? 0
}
