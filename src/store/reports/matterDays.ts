import type { Queryable } from '../queryable.ts'
import type { Period } from './standing.ts'

const sql = `
with life as (
  select m.id, m.opened_on, m.hold_review_on, l.answer as status, l.happened_on,
         coalesce((select bool_or(d.action = 'hold') from decision d
                    where d.matter_id = m.id and d.in_effect and (d.at at time zone 'Europe/London')::date <= $3), false) as held
    from matter m
    left join lateral (
      select d.answer, (d.at at time zone 'Europe/London')::date as happened_on
        from decision d
       where d.matter_id = m.id and d.in_effect and (d.at at time zone 'Europe/London')::date <= $3
       order by d.id desc limit 1) l on true
   where m.opened_on between $1 and $2
)
select coalesce(status, '') = 'CLOSED' as closed, held,
       case when status = 'CLOSED' then happened_on else $3::date end - opened_on as days,
       (count(*) filter (where status = 'HELD_R12' and hold_review_on < $3))::int as "reviewMissed",
       count(*)::int as count
  from life
 group by 1, 2, 3`

export type MatterDays = {
  readonly closed: boolean
  /** It was held under r12 at some time: its days are not all the force's. */
  readonly held: boolean
  /** Whole calendar days from opening to closing, or to the end of the period. */
  readonly days: number
  /** Still held, and the day its hold was to be looked at again has passed. */
  readonly reviewMissed: number
  readonly count: number
}

/** How old the matters opened in a period are, or were when they were closed. */
export const matterDays = async (db: Queryable, { from, to, asAt }: Period): Promise<readonly MatterDays[]> => {
  const { rows } = await db.query<MatterDays>(sql, [from, to, asAt])
  return rows
}
