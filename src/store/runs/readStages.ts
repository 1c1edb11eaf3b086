import type { Queryable } from '../queryable.ts'
import type { Stage } from './stage.ts'

const sql = `
select run_id as "runId", name, required, status, outcome, counts, error_code as "errorCode", claim, job_id as "jobId",
       dispatched_at as "dispatchedAt", claimed_at as "claimedAt", done_at as "doneAt"
  from stage where run_id = $1
 order by case when name like 'ingest.%' then 0 when name = 'plan' then 1 when name = 'reconcile' then 2 else 3 end, name`

/** Stages of one run, in the order they happen. */
export const readStages = async (db: Queryable, runId: string): Promise<readonly Stage[]> => {
  const { rows } = await db.query<Stage>(sql, [runId])
  return rows
}
