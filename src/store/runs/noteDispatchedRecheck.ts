import type { Queryable } from '../queryable.ts'

const sql = `
update recheck set dispatch = dispatch + 1, dispatched_at = clock_timestamp()
 where id = $1 and status = 'requested' and dispatch = $2
returning dispatch`

/**
 * A dispatch number for the recheck's next job, written down before the job is added. Undefined when the recheck is done or
 * somebody else has handed it out since it was seen with number `seen` (0: never handed out).
 */
export const noteDispatchedRecheck = async (db: Queryable, id: string, seen: number): Promise<number | undefined> => {
  const { rows } = await db.query<{ dispatch: number }>(sql, [id, seen])
  return rows[0]?.dispatch
}
