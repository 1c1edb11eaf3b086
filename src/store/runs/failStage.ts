import type { Queryable } from '../queryable.ts'

const sql = `
update stage set status = 'failed', error_code = $3, done_at = clock_timestamp()
 where run_id = $1 and name = $2 and status = 'pending'`

/** Gives a stage up. */
export const failStage = async (db: Queryable, runId: string, name: string, errorCode: string): Promise<void> => {
  await db.query(sql, [runId, name, errorCode])
}
