import type { Queryable } from '../queryable.ts'

const sql = `select distinct opened_on as day from flag where status = 'NEW'`

/** The days on which the flags nobody has read were opened. */
export const unreadSince = async (db: Queryable): Promise<readonly string[]> => {
  const { rows } = await db.query<{ day: string }>(sql)
  return rows.map((row) => row.day)
}
