import type { Queryable } from '../queryable.ts'

const sql = `
select years, count(*)::int as people
  from (select distinct on (r.key)
               (select coalesce(sum(greatest(0, least(coalesce(to_date(nullif(s ->> 'end', ''), 'YYYY-MM-DD'), $1::date), $1::date)
                                                - to_date(s ->> 'start', 'YYYY-MM-DD') + 1)), 0)::int / 365
                  from json_array_elements(r.data::json -> 'service') as s
                 where s ->> 'start' <> '') as years
          from record r
         where r.kind = 'workforce'
         order by r.key, r.id desc) m
 group by years
 order by years`

/** Members by whole years of service up to an ISO date, all their spells together. */
export const serviceYears = async (
  db: Queryable,
  asAt: string,
): Promise<readonly { readonly years: number; readonly people: number }[]> => {
  const { rows } = await db.query<{ years: number; people: number }>(sql, [asAt])
  return rows
}
