import type { Queryable } from '../../queryable.ts'

const sql = `select case_id as "caseId", status from matter where id = $1 for update`

/** Locks a matter, and says whose it is and how it stands. */
export const matterCase = async (
  tx: Queryable,
  id: string,
): Promise<{ readonly caseId: string; readonly status: string } | undefined> => {
  const { rows } = await tx.query<{ caseId: string; status: string }>(sql, [id])
  return rows[0]
}
