import type { Queryable } from '../queryable.ts'

export type OpenRecheck = {
  readonly id: string
  readonly memberKeys: readonly string[]
  readonly requestedBy: string
  /** Time of the database before any record is read. */
  readonly checkedAt: Date
}

const sql = `
select id, member_keys as "memberKeys", requested_by as "requestedBy", clock_timestamp() as "checkedAt"
  from recheck where id = $1 and status = 'requested'`

/** A recheck that is still to be done. */
export const openRecheck = async (db: Queryable, id: string): Promise<OpenRecheck | undefined> => {
  const { rows } = await db.query<OpenRecheck>(sql, [id])
  return rows[0]
}
