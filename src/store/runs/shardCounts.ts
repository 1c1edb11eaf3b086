import type { Queryable } from '../queryable.ts'

export type ShardCounts = {
  readonly total: number
  readonly done: number
  readonly quarantined: number
  readonly items: number
  readonly findings: number
}

const sql = `
select count(*)::int as total,
       (count(*) filter (where done))::int as done,
       (count(*) filter (where quarantined))::int as quarantined,
       coalesce(sum(size), 0)::int as items,
       coalesce(sum((counts->>'findings')::int), 0)::int as findings
  from shard where run_id = $1`

/** Where the shards of a run stand. */
export const shardCounts = async (db: Queryable, runId: string): Promise<ShardCounts> => {
  const { rows } = await db.query<ShardCounts>(sql, [runId])
  return rows[0] ?? { total: 0, done: 0, quarantined: 0, items: 0, findings: 0 }
}
