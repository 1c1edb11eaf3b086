import type { Queryable } from '../queryable.ts'
import { type Period, periodOf } from './standing.ts'

const sql = `
select kind, cause,
       case when decided_on <= $3 then result when status = 'WITHDRAWN' then 'WITHDRAWN' else 'open' end as result,
       count(*)::int as challenges
  from challenge
 where raised_on between $1 and $2
 group by 1, 2, 3
 order by 1, 2, 3`

/** Decisions challenged, by how, why, and what came of it: CONFIRMED, REVERSED, WITHDRAWN or open. */
export type ChallengeCount = {
  readonly kind: string
  readonly cause: string
  readonly result: string
  readonly challenges: number
}

/** The challenges raised in a period, as they stood at its end. */
export const challengeCounts = async (db: Queryable, period: Period): Promise<readonly ChallengeCount[]> =>
  (await db.query<ChallengeCount>(sql, [...periodOf(period)])).rows
