import type { Queryable } from '../queryable.ts'

const sql = `
update run set status = case when planned_at is null then 'planned' else 'running' end, released_by = $2, reason = ''
 where id = $1 and status = 'held'`

/** Lets a held run go on; what it lacks is dispatched by the next look at the ledger. */
export const releaseRun = async (db: Queryable, runId: string, releasedBy: string): Promise<boolean> => {
  const { rowCount } = await db.query(sql, [runId, releasedBy])
  return rowCount === 1
}
