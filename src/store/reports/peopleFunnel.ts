import type { Queryable } from '../queryable.ts'
import { personStanding, type Period, periodOf } from './standing.ts'

const sql = `
with ${personStanding}
select exists (select from record m where m.kind = 'workforce' and m.key = p.member_key and m.gap is null) as searched,
       coalesce(outcome, case when in_hand then 'in hand' when wrong_person then 'wrong person' else 'closed' end) as standing,
       count(*)::int as people
  from person_standing p
 group by 1, 2
 order by 1, 2`

export type PeopleFunnelRow = {
  /** In the workforce extract, and searched for. */
  readonly searched: boolean
  /** The gravest outcome; without one `in hand`, else `wrong person` when a flag was, else `closed`. */
  readonly standing: string
  readonly people: number
}

/** The people with a flag raised in a period, each once, by what became of it. */
export const peopleFunnel = async (db: Queryable, period: Period): Promise<readonly PeopleFunnelRow[]> => {
  const { rows } = await db.query<PeopleFunnelRow>(sql, [...periodOf(period)])
  return rows
}
