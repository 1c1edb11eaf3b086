import type { Queryable } from '../queryable.ts'

const sql = `select max(business_date) as date from run where kind = 'nightly'`

/** Business date of the latest nightly run in the ledger, whatever became of it. */
export const lastNightlyDate = async (db: Queryable): Promise<string | undefined> => {
  const { rows } = await db.query<{ date: string | null }>(sql)
  return rows[0]?.date ?? undefined
}
