import type { Queryable } from '../../queryable.ts'

const sql = `insert into escalation (flag_id, by, reason) values ($1, $2, $3)`

/** Hands a locked flag up. */
export const insertEscalation = async (tx: Queryable, flagId: string, by: string, reason: string): Promise<void> => {
  await tx.query(sql, [flagId, by, reason])
}
