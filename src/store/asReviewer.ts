import type pg from 'pg'
import { inTransaction, type Statement } from './inTransaction.ts'
import { prepared } from './prepared.ts'
import type { Queryable } from './queryable.ts'
import { together } from './together.ts'

/**
 * Runs `action` in a transaction that answers for one reviewer: row-level security shows what they may see. The identity
 * ends with the transaction, so that the next user of the connection does not inherit it. `last` as in `inTransaction`.
 */
export const asReviewer = <Result>(
  pool: Pick<pg.Pool, 'connect'>,
  reviewerId: string,
  action: (tx: Queryable) => Promise<Result>,
  last?: (result: Result) => Statement | undefined,
): Promise<Result> =>
  inTransaction(
    pool,
    async (client) => {
      const tx = prepared(client)
      const [, result] = await together<[unknown, Result]>(
        tx,
        () => tx.query(`select set_config('vetting.reviewer', $1, true)`, [reviewerId]),
        () => action(tx),
      )
      return result
    },
    last,
  )
