import type { Queryable } from '../queryable.ts'

const sql = `select member_key as "memberKey", incidents from finding where id = any ($1::bigint[])`

/** The events behind some findings, by member, as the matcher wrote them. */
export const loadIncidents = async (
  db: Queryable,
  findingIds: readonly string[],
): Promise<ReadonlyMap<string, readonly unknown[]>> => {
  const { rows } = await db.query<{ memberKey: string; incidents: readonly unknown[] }>(sql, [findingIds])
  const events = new Map<string, unknown[]>()
  for (const { memberKey, incidents } of rows) {
    const known = events.get(memberKey)
    if (known) known.push(...incidents)
    else events.set(memberKey, [...incidents])
  }
  return events
}
