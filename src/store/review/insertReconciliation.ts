import type { Queryable } from '../queryable.ts'

/** What findings are applied for: a run or a recheck. */
export type Occasion = { readonly runId: string } | { readonly recheckId: string }

export type NewReconciliation = {
  readonly occasion: Occasion
  readonly policyVersion: string
  /** London date, ISO. */
  readonly businessDate: string
}

const sql = `
insert into reconciliation (run_id, recheck_id, policy_version, business_date, result)
values ($1, $2, $3, $4, '{}') returning id`

/** Enters a reconciliation. A second one of the same run or recheck breaks a unique constraint. */
export const insertReconciliation = async (tx: Queryable, entry: NewReconciliation): Promise<string> => {
  const { rows } = await tx.query<{ id: string }>(sql, [
    'runId' in entry.occasion ? entry.occasion.runId : null,
    'recheckId' in entry.occasion ? entry.occasion.recheckId : null,
    entry.policyVersion,
    entry.businessDate,
  ])
  const row = rows[0]
  if (!row) throw new Error('insert into reconciliation returned no row')
  return row.id
}
