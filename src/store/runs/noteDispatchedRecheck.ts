import type { Queryable } from '../queryable.ts'

const sql = `
update recheck set dispatch = dispatch + 1, dispatched_at = clock_timestamp() where id = $1 and status = 'requested'
returning dispatch`

/** A dispatch number for the recheck's next job, written down before the job is added. */
export const noteDispatchedRecheck = async (db: Queryable, id: string): Promise<number | undefined> => {
  const { rows } = await db.query<{ dispatch: number }>(sql, [id])
  return rows[0]?.dispatch
}
