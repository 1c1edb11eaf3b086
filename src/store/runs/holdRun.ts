import type { Queryable } from '../queryable.ts'

const sql = `update run set status = 'held', reason = $2 where id = $1 and status in ('planned', 'running')`

/** Stops a run until an operator releases or cancels it. `reason` is a code. */
export const holdRun = async (db: Queryable, runId: string, reason: string): Promise<boolean> => {
  const { rowCount } = await db.query(sql, [runId, reason])
  return rowCount === 1
}
