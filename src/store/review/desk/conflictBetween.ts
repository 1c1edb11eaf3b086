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

const ofFlagSql = `select conflict_between($1, member_key) as interest from flag where id = $2`

/** The same of the member a flag is about; undefined where there is no such flag, or it is kept from whoever asks. */
export const conflictWithFlag = async (
  db: Queryable,
  reviewerId: string,
  flagId: string,
): Promise<Interest | null | undefined> => {
  const { rows } = await db.query<{ interest: Interest | null }>(ofFlagSql, [reviewerId, flagId])
  return rows[0]?.interest
}
