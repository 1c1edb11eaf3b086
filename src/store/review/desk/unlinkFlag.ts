import type { Queryable } from '../../queryable.ts'

const sql = `update link set undone_by = $2 where flag_id = $1 and undone_by is null`

/** Undoes the link of a flag by a decision. */
export const unlinkFlag = async (tx: Queryable, flagId: string, decisionId: string): Promise<void> => {
  await tx.query(sql, [flagId, decisionId])
}
