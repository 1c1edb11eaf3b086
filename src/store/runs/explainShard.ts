import type { Queryable } from '../queryable.ts'

const sql = `
update shard set lost = greatest(0, lost - 1), alone = greatest(0, alone - $3::int)
 where run_id = $1 and n = $2 and not done and not quarantined`

/** Takes a start off a shard's record whose end had another cause, such as an outage: it says nothing against the shard. */
export const explainShard = async (db: Queryable, runId: string, n: number, wasAlone: boolean): Promise<void> => {
  await db.query(sql, [runId, n, wasAlone ? 1 : 0])
}
