import type { Queryable } from '../queryable.ts'

const sql = `
select count(distinct w.member_key)::int as members
  from welfare_hit w join reconciliation r on r.id = w.first_reconciliation
 where r.business_date between $1 and $2`

/** Members found as victim or witness between two ISO dates: offers of support, never flags. */
export const welfareMembers = async (db: Queryable, from: string, to: string): Promise<number> => {
  const { rows } = await db.query<{ members: number }>(sql, [from, to])
  return rows[0]?.members ?? 0
}
