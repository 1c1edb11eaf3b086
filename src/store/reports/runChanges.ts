import type { Queryable } from '../queryable.ts'

const sql = `
select r.business_date as date, coalesce(sum(n) filter (where change = 'new'), 0)::int as new,
       coalesce(sum(n) filter (where change = 'changed'), 0)::int as changed,
       coalesce(sum(n) filter (where change in ('returned', 'reopened')), 0)::int as returned,
       coalesce(sum(n) filter (where change = 'withdrawn'), 0)::int as withdrawn
  from reconciliation r
  left join (
    select first_reconciliation as id, 'new' as change, count(*) as n from flag group by 1
    union all
    select reconciliation_id, change, count(*) from flag_change group by 1, 2) c on c.id = r.id
 where r.business_date between $1 and $2
 group by r.business_date
 order by r.business_date`

/** Flags that runs and rechecks of one date raised, changed, brought back and withdrew. */
export type RunChanges = {
  readonly date: string
  readonly new: number
  readonly changed: number
  readonly returned: number
  readonly withdrawn: number
}

/** What changed, date by date. */
export const runChanges = async (db: Queryable, from: string, to: string): Promise<readonly RunChanges[]> => {
  const { rows } = await db.query<RunChanges>(sql, [from, to])
  return rows
}
