import type { Queryable } from '../queryable.ts'

export type RecheckStatus = { readonly status: 'requested' | 'done' | 'failed'; readonly errorCode: string }

const sql = `select status, error_code as "errorCode" from recheck where id = $1`

/** Where a recheck stands; undefined when there is none of that number. */
export const recheckStatus = async (db: Queryable, recheckId: string): Promise<RecheckStatus | undefined> => {
  const { rows } = await db.query<RecheckStatus>(sql, [recheckId])
  return rows[0]
}
