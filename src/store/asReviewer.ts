import type pg from 'pg'
import { inTransaction } from './inTransaction.ts'
import type { Queryable } from './queryable.ts'

/**
 * Runs `action` in a transaction that answers for one reviewer: row-level security shows what they may see. The identity
 * ends with the transaction, so that the next user of the connection does not inherit it.
 */
export const asReviewer = <Result>(
  pool: Pick<pg.Pool, 'connect'>,
  reviewerId: string,
  action: (tx: Queryable) => Promise<Result>,
): Promise<Result> =>
  inTransaction(pool, async (tx) => {
    await tx.query(`select set_config('vetting.reviewer', $1, true)`, [reviewerId])
    return action(tx)
  })
