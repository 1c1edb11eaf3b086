import type { Queryable } from '../queryable.ts'

const sql = `
select gap, count(*)::int as members
  from (select case when bool_or(gap is null) then '' else min(gap) end as gap
          from record where kind = 'workforce' group by key) m
 group by gap
 order by gap`

export type MemberGap = {
  /** Why they cannot be searched for; '' for those who can. */
  readonly gap: string
  readonly members: number
}

/** Members in force, each once, by what keeps them from being searched for. */
export const membersByGap = async (db: Queryable): Promise<readonly MemberGap[]> => {
  const { rows } = await db.query<MemberGap>(sql)
  return rows
}
