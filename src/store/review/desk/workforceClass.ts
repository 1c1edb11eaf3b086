import type { Queryable } from '../../queryable.ts'

/** The class of a member in the workforce in force; null for somebody who is not in it any more. */
export const workforceClass = async (db: Queryable, memberKey: string): Promise<string | null> => {
  const { rows } = await db.query<{ class: string | null }>('select workforce_class($1) as class', [memberKey])
  return rows[0]?.class ?? null
}
