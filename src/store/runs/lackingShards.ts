import type { Queryable } from '../queryable.ts'

export type LackingShard = { readonly n: number; readonly jobId: string; readonly isStale: boolean }

const sql = `
select n, job_id as "jobId",
       greatest(
         dispatched_at,
         (select max(d.done_at) from stage d where d.run_id = $1)
       ) < clock_timestamp() - make_interval(secs => $2) as "isStale"
  from shard where run_id = $1 and not done and not quarantined order by n`

/** Shards of a run that are neither done nor given up; stale when dispatched, or planned, longer than `graceSeconds` ago. */
export const lackingShards = async (
  db: Queryable,
  runId: string,
  graceSeconds: number,
): Promise<readonly LackingShard[]> => {
  const { rows } = await db.query<LackingShard>(sql, [runId, graceSeconds])
  return rows
}
