import type { Queryable } from '../queryable.ts'

const sql = `
select rule, count(*)::int as reads, (count(*) filter (where agrees))::int as agreed
  from decision
 where second_of is not null and (at at time zone 'Europe/London')::date between $1 and $2
 group by rule
 order by rule`

/** Second decisions, taken without seeing the first, and how many came to the same. */
export type DoubleReads = { readonly rule: string; readonly reads: number; readonly agreed: number }

/** How often two people agreed, by the rule that asked for the second, from one ISO date to another. */
export const doubleReads = async (db: Queryable, from: string, to: string): Promise<readonly DoubleReads[]> => {
  const { rows } = await db.query<DoubleReads>(sql, [from, to])
  return rows
}
