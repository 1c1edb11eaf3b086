import type { Queryable } from '../queryable.ts'

/** Whether this version of the policy has been used before. */
export const isPolicyKept = async (db: Queryable, version: string): Promise<boolean> => {
  const { rowCount } = await db.query('select from policy where version = $1', [version])
  return rowCount === 1
}
