import type { FlagClass } from '../review/findingKey.ts'
import type { Queryable } from '../queryable.ts'
import { flagStanding, type Period, periodOf } from './standing.ts'

const sql = `
with ${flagStanding}
select class, status = 'NEW' as open,
       case when status = 'NEW' then coalesce(stands_since, raised_on) else raised_on end as since,
       case when status = 'NEW' then $3::date else stands_since end as until, count(*)::int as count
  from flag_standing
 where status in ('NEW', 'CONFIRMED', 'WRONG_PERSON', 'DUPLICATE')
 group by 1, 2, 3, 4
 order by 1, 2, 3, 4`

/** Flags that waited from one ISO date to another: until the answer that stands, or still (`open`). */
export type AnswerDays = {
  readonly class: FlagClass
  readonly open: boolean
  readonly since: string
  readonly until: string
  readonly count: number
}

/** How long "is it this person?" took for the flags raised in a period; one that came back counts from then. */
export const answerDays = async (db: Queryable, period: Period): Promise<readonly AnswerDays[]> => {
  const { rows } = await db.query<AnswerDays>(sql, [...periodOf(period)])
  return rows
}
