import type { Queryable } from '../queryable.ts'

const sql = `
with own as materialized (
  select source, record_kind, record_key, contacts from finding where member_key = any ($1) and class <> 'WELFARE'
)
select f.member_key as "memberKey" from own o join finding f using (source, record_kind, record_key)
union
select f.member_key from finding f
 where f.contacts <> '{}' and f.contacts && array(select distinct unnest(o.contacts) from own o)`

/** Members with a finding on a record or a shared contact of the given members; includes those members with findings. */
export const membersNear = async (db: Queryable, memberKeys: readonly string[]): Promise<readonly string[]> => {
  const { rows } = await db.query<{ memberKey: string }>(sql, [memberKeys])
  return rows.map((row) => row.memberKey)
}
