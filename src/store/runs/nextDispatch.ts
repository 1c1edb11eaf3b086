import type { Queryable } from '../queryable.ts'

const sql = `update run set dispatch = dispatch + 1 where id = $1 returning dispatch`

/** A dispatch number no job of this run has used: queue ids are never reused. */
export const nextDispatch = async (db: Queryable, runId: string): Promise<number> => {
  const { rows } = await db.query<{ dispatch: number }>(sql, [runId])
  return rows[0]?.dispatch ?? 0
}
