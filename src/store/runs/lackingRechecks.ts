import type { Queryable } from '../queryable.ts'

export type LackingRecheck = { readonly id: string; readonly dispatch: number; readonly isStale: boolean }

const sql = `
select id, dispatch, coalesce(dispatched_at < clock_timestamp() - make_interval(secs => $1), true) as "isStale"
  from recheck where status = 'requested' order by id`

/** Rechecks still to be done; stale when handed out longer than `graceSeconds` ago or never. */
export const lackingRechecks = async (db: Queryable, graceSeconds: number): Promise<readonly LackingRecheck[]> => {
  const { rows } = await db.query<LackingRecheck>(sql, [graceSeconds])
  return rows
}
