import type { Queryable } from '../queryable.ts'
import { flagStanding, type Period, periodOf } from './standing.ts'

const sql = `
with ${flagStanding}
select coalesce(($4::text[])[primary_theme], 'other') as theme, serving, count(*)::int as members
  from (select f.member_key, min(array_position($4, s.signal)) as primary_theme,
               coalesce(bool_or(s.signal = 'while-serving'), false) as serving
          from flag_standing f
          left join lateral json_array_elements_text(f.evidence -> 'signals') as s(signal) on true
         where f.class = 'CONVICTION' and f.status = 'CONFIRMED'
         group by f.member_key) m
 group by 1, 2
 order by 1, 2`

export type ConvictionClass = { readonly theme: string; readonly serving: boolean; readonly members: number }

/** Members with a confirmed conviction, each under the gravest class of theirs; `serving`: one was committed while serving. */
export const convictionClasses = async (
  db: Queryable,
  period: Period,
  themes: readonly string[],
): Promise<readonly ConvictionClass[]> => {
  const { rows } = await db.query<ConvictionClass>(sql, [...periodOf(period), themes])
  return rows
}
