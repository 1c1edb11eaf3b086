import type { Queryable } from '../queryable.ts'

const sql = `delete from lease where name = $1 and holder = $2`

/** Gives a chore back, so that nobody waits for a process that has ended. */
export const releaseLease = async (db: Queryable, name: string, holder: string): Promise<void> => {
  await db.query(sql, [name, holder])
}
