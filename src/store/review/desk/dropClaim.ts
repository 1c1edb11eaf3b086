import type { Queryable } from '../../queryable.ts'

const sql = `delete from claim where flag_id = any ($1::bigint[])`

/** Ends the claims on some locked flags. */
export const dropClaim = async (tx: Queryable, flagIds: readonly string[]): Promise<void> => {
  await tx.query(sql, [flagIds])
}
