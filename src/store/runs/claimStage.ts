import type { Queryable } from '../queryable.ts'

const sql = `
update stage s set claim = s.claim + 1, claimed_at = clock_timestamp()
  from run r
 where s.run_id = $1 and s.name = $2 and s.status = 'pending' and stage_ready(s.run_id, s.name)
   and r.id = s.run_id and r.status in ('planned', 'running')
returning s.claim`

/** Takes a pending stage of an open run once what it stands on is settled: the claim number its commit must show. Undefined when there is nothing to do. */
export const claimStage = async (db: Queryable, runId: string, name: string): Promise<number | undefined> => {
  const { rows } = await db.query<{ claim: number }>(sql, [runId, name])
  return rows[0]?.claim
}
