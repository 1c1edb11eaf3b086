import type { Queryable } from '../queryable.ts'
import type { Occasion } from './insertReconciliation.ts'

const sql = `
select id, policy_version as "policyVersion", business_date as "businessDate", result, at
  from reconciliation
 where run_id = $1 or recheck_id = $2`

export type StoredReconciliation = {
  readonly id: string
  readonly policyVersion: string
  readonly businessDate: string
  readonly result: unknown
  readonly at: Date
}

/** What was applied for a run or recheck; undefined when nothing was yet. */
export const readReconciliation = async (
  db: Queryable,
  occasion: Occasion,
): Promise<StoredReconciliation | undefined> => {
  const { rows } = await db.query<StoredReconciliation>(sql, [
    'runId' in occasion ? occasion.runId : null,
    'recheckId' in occasion ? occasion.recheckId : null,
  ])
  return rows[0]
}
