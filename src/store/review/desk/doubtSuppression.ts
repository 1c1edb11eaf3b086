import type { Queryable } from '../../queryable.ts'

const sql = `update suppression set record_row_hash = '\\x' where flag_id = $1 and lifted_at is null`

/** Has the next run look at both rows again behind "a different person"; it lifts it for a listed cause only. */
export const doubtSuppression = async (tx: Queryable, flagId: string): Promise<void> => {
  await tx.query(sql, [flagId])
}
