import type { Queryable } from '../queryable.ts'

const sql = `
update stage s set job_id = d.job_id, dispatched_at = clock_timestamp()
  from unnest($2::text[], $3::text[]) as d(name, job_id)
 where s.run_id = $1 and s.name = d.name`

/** Writes down which queue job now stands for each stage, before the job is added. */
export const noteDispatchedStages = async (
  db: Queryable,
  runId: string,
  jobs: readonly { readonly name: string; readonly jobId: string }[],
): Promise<void> => {
  await db.query(sql, [runId, jobs.map((job) => job.name), jobs.map((job) => job.jobId)])
}
