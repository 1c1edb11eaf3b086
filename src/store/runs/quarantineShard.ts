import type { Queryable } from '../queryable.ts'

const sql = `
update shard set quarantined = true, error_code = $3
 where run_id = $1 and n = $2 and not done and not quarantined`

/** Gives a shard up: its run can then end degraded at best, and its findings of earlier runs stay as they were. */
export const quarantineShard = async (db: Queryable, runId: string, n: number, errorCode: string): Promise<void> => {
  await db.query(sql, [runId, n, errorCode])
}
