import type { Queryable } from '../../queryable.ts'

const sql = `update case_file set taken = true where id = (select case_id from flag where id = $1) and not taken`

/** Somebody has taken up the case of a flag. */
export const takeCase = async (tx: Queryable, flagId: string): Promise<void> => {
  await tx.query(sql, [flagId])
}
