import type { Queryable } from '../queryable.ts'
import { matterStanding, type Period, periodOf } from './standing.ts'

const sql = `
with ${matterStanding},
opened as (select * from matter_standing where opened_on between $1 and $2),
content as (
  select mf.matter_id, ($5::text[])[min(array_position($5, g.class))] as class,
         ($4::text[])[min(array_position($4, s.signal))] as theme
    from matter_flag mf
    join flag g on g.id = mf.flag_id
    left join lateral json_array_elements_text(g.evidence -> 'signals') as s(signal) on true
   where mf.removed_by is null
   group by mf.matter_id)
select case when o.outcome = '' then 'none yet' else o.outcome end as outcome, coalesce(c.class, 'none') as class,
       coalesce(c.theme, 'other') as theme, split_part(o.member_key, '/', 1) as force,
       coalesce(w.class, 'no longer in the extract') as "workforceClass", coalesce(w.duty, 'LEFT') as duty,
       count(*)::int as matters
  from opened o
  left join content c on c.matter_id = o.id
  left join lateral (
    select r.data::json ->> 'workforceClass' as class, r.data::json ->> 'dutyStatus' as duty
      from record r where r.kind = 'workforce' and r.key = o.member_key order by r.id desc limit 1) w on true
 group by 1, 2, 3, 4, 5, 6`

export type OutcomeCount = {
  /** `none yet` for a matter that is not decided. */
  readonly outcome: string
  /** The first of the classes its flags have, and the gravest of their themes. */
  readonly class: string
  readonly theme: string
  readonly force: string
  readonly workforceClass: string
  readonly duty: string
  readonly matters: number
}

/** The matters opened in a period; `themes` and `classes` are in the order one is taken for all. */
export const outcomeCounts = async (
  db: Queryable,
  period: Period,
  order: { readonly themes: readonly string[]; readonly classes: readonly string[] },
): Promise<readonly OutcomeCount[]> => {
  const { rows } = await db.query<OutcomeCount>(sql, [...periodOf(period), order.themes, order.classes])
  return rows
}
