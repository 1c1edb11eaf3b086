import type { Queryable } from '../queryable.ts'
import type { CurrentFinding } from './currentFinding.ts'
import { findingColumns } from './findingColumns.ts'

const sql = `
with own as materialized (
  select id, source, record_kind, record_key, contacts from finding where member_key = any ($1) and class <> 'WELFARE'
), near as (
  select id from own
  union
  select f.id from own o join finding f using (source, record_kind, record_key)
  union
  select f.id from finding f
   where f.contacts <> '{}' and f.contacts && array(select distinct unnest(o.contacts) from own o)
)
select ${findingColumns} from near join finding f using (id) where f.class <> 'WELFARE'`

/** The findings of some members, and every other finding on the same records and contacts: all their derivation needs. */
export const loadFindingsNear = async (
  db: Queryable,
  memberKeys: readonly string[],
): Promise<readonly CurrentFinding[]> => {
  const { rows } = await db.query<CurrentFinding>(sql, [memberKeys])
  return rows
}
