import type pg from 'pg'
import type { Queryable } from './queryable.ts'

/**
 * Runs `action` in one transaction: committed when it resolves, rolled back when it throws. Use no other connection of
 * the same pool inside. A connection that saw an error is closed, because a query that timed out may still be running on it.
 */
export const inTransaction = async <Result>(
  pool: Pick<pg.Pool, 'connect'>,
  action: (client: Queryable) => Promise<Result>,
): Promise<Result> => {
  const client = await pool.connect()
  try {
    await client.query('begin')
    const result = await action(client)
    await client.query('commit')
    client.release()
    return result
  } catch (error) {
    client.release(true)
    throw error
  }
}
