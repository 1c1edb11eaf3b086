import type { Queryable } from '../queryable.ts'

const sql = `update reconciliation set result = $2 where id = $1`

/** Keeps the counts of a reconciliation with it. */
export const finishReconciliation = async (tx: Queryable, id: string, result: object): Promise<void> => {
  await tx.query(sql, [id, JSON.stringify(result)])
}
