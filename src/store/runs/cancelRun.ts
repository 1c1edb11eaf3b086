import type { Queryable } from '../queryable.ts'

const sql = `
update run set status = 'failed', reason = 'cancelled', closed_at = clock_timestamp()
 where id = $1 and status in ('planned', 'running', 'held')`

/** Ends an open run as failed. Its claims can no longer commit. */
export const cancelRun = async (db: Queryable, runId: string): Promise<boolean> => {
  const { rowCount } = await db.query(sql, [runId])
  return rowCount === 1
}
