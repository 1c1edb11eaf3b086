import type { Queryable } from '../queryable.ts'

const sql = `
update recheck set status = 'failed', error_code = $2, done_at = clock_timestamp() where id = $1 and status = 'requested'`

/** Gives a recheck up. `errorCode` is a code. */
export const failRecheck = async (db: Queryable, id: string, errorCode: string): Promise<void> => {
  await db.query(sql, [id, errorCode])
}
