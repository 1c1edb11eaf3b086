import type { Queryable } from '../queryable.ts'

const sql = `
with records as (delete from shard_record where run_id = $1)
delete from shard_member where run_id = $1`

/** Takes back the list of changes of a run that compares everybody instead. */
export const discardDelta = async (tx: Queryable, runId: string): Promise<void> => {
  await tx.query(sql, [runId])
}
