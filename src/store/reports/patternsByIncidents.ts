import type { Queryable } from '../queryable.ts'

const sql = `
select n as incidents, count(*)::int as members
  from (select incidents as n from pattern_prompt
        union all
        select 1 from (select distinct f.member_key from finding f
                        where f.class in ('CONVICTION', 'MISCONDUCT') and f.band = any ($1) and f.incidents::text <> '[]'
                          and not exists (select from pattern_prompt p where p.member_key = f.member_key)) one) m
 group by n
 order by n`

/** Members by number of distinct incidents, one included; `bands` are the identity bands that count. */
export const patternsByIncidents = async (
  db: Queryable,
  bands: readonly string[],
): Promise<readonly { readonly incidents: number; readonly members: number }[]> => {
  const { rows } = await db.query<{ incidents: number; members: number }>(sql, [bands])
  return rows
}
