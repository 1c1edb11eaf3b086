import type { Queryable } from '../../queryable.ts'

export type Interest = 'self' | 'managed' | 'household' | 'association' | 'interested-party'

const sql = `select conflict_between($1, $2) as interest`

/** Why a reviewer must not work on a member; null when nothing stands against it. */
export const conflictBetween = async (
  db: Queryable,
  reviewerId: string,
  memberKey: string,
): Promise<Interest | null> => {
  const { rows } = await db.query<{ interest: Interest | null }>(sql, [reviewerId, memberKey])
  return rows[0]?.interest ?? null
}
