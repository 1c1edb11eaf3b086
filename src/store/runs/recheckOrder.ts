import type { Queryable } from '../queryable.ts'

const sql = `select reason, requested_by as "requestedBy" from recheck where id = $1`

/** Who asked for a recheck, and why. */
export const recheckOrder = async (
  db: Queryable,
  id: string,
): Promise<{ readonly reason: string; readonly requestedBy: string } | undefined> =>
  (await db.query<{ reason: string; requestedBy: string }>(sql, [id])).rows[0]
