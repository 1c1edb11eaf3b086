import type { Queryable } from '../../queryable.ts'

/** Whether a reviewer is stated to be of another force than a member. Who is not said to be from outside is not. */
export const isOutside = async (db: Queryable, reviewerId: string, memberKey: string): Promise<boolean> => {
  const { rows } = await db.query<{ outside: boolean }>('select is_outside($1, $2) as outside', [reviewerId, memberKey])
  return rows[0]?.outside === true
}
