import type { Queryable } from '../queryable.ts'
import { type GroupCounts, groupedSql } from './groupCounts.ts'
import { type Period, periodOf } from './standing.ts'

const permitted = `
select has_schema_privilege('protected', 'usage') and has_table_privilege('protected.characteristic', 'select') as allowed`

const sql = groupedSql(`
select m.key as member_key, x.characteristic, x.value
  from (select distinct key from record where kind = 'workforce' and gap is null) m
  left join protected.characteristic c on c.member_key = m.key
 cross join lateral (values
   ('ethnicity', case when c.ethnicity = 'NS' then '' else coalesce(c.ethnicity, '') end),
   ('religion', coalesce(c.religion, ''))) as x(characteristic, value)
 where exists (select from protected.characteristic)`)

/**
 * The members searched, by what is held of them apart from the queue. Only counts leave the database. Nothing when nothing
 * is held, or when the user may not read it.
 */
export const protectedGroupCounts = async (db: Queryable, period: Period): Promise<readonly GroupCounts[]> => {
  const { rows: answer } = await db.query<{ allowed: boolean }>(permitted)
  if (answer[0]?.allowed !== true) return []
  const { rows } = await db.query<GroupCounts>(sql, [...periodOf(period)])
  return rows
}
