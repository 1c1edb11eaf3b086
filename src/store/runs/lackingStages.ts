import type { Queryable } from '../queryable.ts'

export type LackingStage = { readonly name: string; readonly jobId: string; readonly isStale: boolean }

const sql = `
select s.name, s.job_id as "jobId",
       greatest(
         r.created_at,
         s.dispatched_at,
         (select max(d.done_at) from stage d where d.run_id = s.run_id),
         (select max(d.done_at) from shard d where d.run_id = s.run_id)
       ) < clock_timestamp() - make_interval(secs => $2) as "isStale"
  from stage s join run r on r.id = s.run_id
 where s.run_id = $1 and s.status = 'pending' and stage_ready(s.run_id, s.name)`

/** Stages of a run that could start; stale when that has been so for longer than `graceSeconds`: whoever entered the run is about to hand them out. */
export const lackingStages = async (
  db: Queryable,
  runId: string,
  graceSeconds: number,
): Promise<readonly LackingStage[]> => {
  const { rows } = await db.query<LackingStage>(sql, [runId, graceSeconds])
  return rows
}
