import type { Queryable } from '../queryable.ts'

const sql = `
update shard s set job_id = d.job_id, dispatched_at = clock_timestamp()
  from unnest($2::int[], $3::text[]) as d(n, job_id)
 where s.run_id = $1 and s.n = d.n`

/** Writes down which queue job now stands for each shard, before the job is added. */
export const noteDispatchedShards = async (
  db: Queryable,
  runId: string,
  jobs: readonly { readonly n: number; readonly jobId: string }[],
): Promise<void> => {
  await db.query(sql, [runId, jobs.map((job) => job.n), jobs.map((job) => job.jobId)])
}
