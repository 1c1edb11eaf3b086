import type { Queryable } from '../queryable.ts'

const sql = `
select business_date as "businessDate", status, released_by as "releasedBy", mode
  from run where id = $1 for no key update`

export type LockedRun = {
  readonly businessDate: string
  readonly status: string
  readonly releasedBy: string
  readonly mode: 'full' | 'delta' | null
}

/** Reads a run and keeps it from ending until the transaction does. */
export const lockRun = async (tx: Queryable, runId: string): Promise<LockedRun | undefined> => {
  const { rows } = await tx.query<LockedRun>(sql, [runId])
  return rows[0]
}
