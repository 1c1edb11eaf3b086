import type { Queryable } from '../queryable.ts'

const sql = `select summary from run_report where run_id = $1`

/** What a run reported; undefined when it never came to that. */
export const readReport = async (db: Queryable, runId: string): Promise<unknown> => {
  const { rows } = await db.query<{ summary: unknown }>(sql, [runId])
  return rows[0]?.summary
}
