import type { Queryable } from '../../queryable.ts'

const sql = `update escalation set closed_at = clock_timestamp() where flag_id = $1 and closed_at is null`

/** A flag that was handed up is anybody's again. */
export const closeEscalation = async (tx: Queryable, flagId: string): Promise<void> => {
  await tx.query(sql, [flagId])
}
