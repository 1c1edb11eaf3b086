import type { Queryable } from '../queryable.ts'

const sql = `
with reopened as (
  update run set status = case when planned_at is null then 'planned' else 'running' end,
         reason = '', covered = false, closed_at = null
   where id = $1 and id = (select max(id) from run) and status = 'failed'
     and not exists (select from stage where run_id = $1 and name = 'reconcile' and status = 'done')
  returning id
), shards as (
  update shard s set quarantined = false, suspect = true, alone = 0, error_code = ''
    from reopened r where s.run_id = r.id and s.quarantined
), stages as (
  update stage g set status = 'pending', claim = 0, outcome = '', error_code = '', done_at = null
    from reopened r
   where g.run_id = r.id
     and (g.status = 'failed' or g.outcome in ('refused', 'missing'))
)
select id from reopened`

/**
 * Opens a failed run again for what it lacks: given-up stages and shards, and extracts that did not arrive. Not once it
 * was reconciled (the next run answers for the same window), and only the latest: an older one would put back findings
 * of its own day.
 */
export const retryRun = async (db: Queryable, runId: string): Promise<boolean> => {
  const { rowCount } = await db.query(sql, [runId])
  return rowCount === 1
}
