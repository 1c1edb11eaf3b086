import type { Queryable } from '../queryable.ts'

const sql = `
with old as (
  select id from run where id < $1 and status in ('complete', 'degraded', 'failed')
), findings as (
  delete from shard_finding f using old where f.run_id = old.id
), records as (
  delete from shard_record i using old where i.run_id = old.id
)
delete from shard_member m using old where m.run_id = old.id`

/** Drops the working rows of closed runs before `runId`; their ledger stays. */
export const pruneRuns = async (db: Queryable, runId: string): Promise<void> => {
  await db.query(sql, [runId])
}
