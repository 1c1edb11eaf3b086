import type { Queryable } from '../queryable.ts'

const sql = `
select member_key as "memberKey", class, source, record_kind as "recordKind", record_key as "recordKey", relation, band
  from finding order by id`

/** Natural key and band of every finding in force, as the matchers wrote them, without the evidence. */
export const allFindings = async <Finding extends object>(db: Queryable): Promise<readonly Finding[]> => {
  const { rows } = await db.query<Finding>(sql)
  return rows
}
