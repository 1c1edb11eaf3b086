import type { Queryable } from '../queryable.ts'
import type { Period } from './standing.ts'

const sql = `
with step as (
  select m.id as matter_id, 0::bigint as place, 'OPEN' as stage, m.opened_on as since
    from matter m where m.opened_on between $1 and $2
  union all
  select m.id, d.id, d.answer, (d.at at time zone 'Europe/London')::date
    from matter m join decision d on d.matter_id = m.id
   where m.opened_on between $1 and $2 and (d.in_effect or d.action = 'propose')
     and (d.at at time zone 'Europe/London')::date <= $3
), spell as (
  select *, lead(since) over (partition by matter_id order by place) as until from step
)
select stage, until is not null as ended, coalesce(until, $3::date) - since as days, count(*)::int as count
  from spell
 where stage <> 'CLOSED'
 group by 1, 2, 3`

/** Spells of matters at one stage, ended or going on, by whole calendar days. */
export type StageDays = {
  readonly stage: string
  readonly ended: boolean
  readonly days: number
  readonly count: number
}

/** How long the matters opened in a period were at each stage, up to its end. */
export const stageDays = async (db: Queryable, { from, to, asAt }: Period): Promise<readonly StageDays[]> => {
  const { rows } = await db.query<StageDays>(sql, [from, to, asAt])
  return rows
}
