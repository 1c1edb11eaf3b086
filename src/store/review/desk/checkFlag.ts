import type { Queryable } from '../../queryable.ts'

const sql = `update flag set status = 'IDENTITY_CHECK' where id = $1 and status = 'NEW'`

/** An unread flag is read from now on, and ages no more. Its version stays: nothing was decided. */
export const checkFlag = async (tx: Queryable, flagId: string): Promise<void> => {
  await tx.query(sql, [flagId])
}
