import type { Queryable } from '../queryable.ts'
import type { RunStatus } from './run.ts'

const sql = `
with ledger as (
  select exists (select from shard s where s.run_id = $1 and not s.done and not s.quarantined)
           or exists (select from stage g where g.run_id = $1 and g.status = 'pending') as lacking,
         exists (select from stage g where g.run_id = $1 and g.name in ('plan', 'reconcile') and g.status = 'failed') as broken,
         exists (select from stage g where g.run_id = $1 and g.name = 'report' and g.status = 'failed') as unreported,
         exists (select from shard s where s.run_id = $1 and s.quarantined) as skipped,
         exists (select from stage g where g.run_id = $1 and g.name like 'ingest.%' and g.required
                    and (g.status = 'failed' or g.outcome in ('refused', 'missing'))) as unfed
)
update run r
   set status = case when l.broken then 'failed' when l.skipped or l.unfed or l.unreported then 'degraded' else 'complete' end,
       reason = case when l.broken then 'stage-failed' when l.skipped then 'shard-quarantined'
                     when l.unfed then 'extract-missing' when l.unreported then 'report-failed' else '' end,
       covered = not l.broken and not l.skipped,
       closed_at = clock_timestamp()
  from ledger l
 where r.id = $1 and r.status in ('planned', 'running') and (l.broken or not l.lacking)
returning r.status`

/**
 * Ends a run against its ledger: complete only when every stage and every shard is done and every required extract
 * arrived. Undefined when something is still lacking, or the run has ended or is held.
 */
export const closeRun = async (db: Queryable, runId: string): Promise<RunStatus | undefined> => {
  const { rows } = await db.query<{ status: RunStatus }>(sql, [runId])
  return rows[0]?.status
}
