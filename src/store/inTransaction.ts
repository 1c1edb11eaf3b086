import type pg from 'pg'
import { isPipelined } from './isPipelined.ts'
import type { Queryable } from './queryable.ts'

/** One statement with its parameters. */
export type Statement = { readonly text: string; readonly values: readonly unknown[] }

/**
 * Runs `action` in one transaction: committed when it resolves, rolled back when it throws. `last` makes the final statement
 * of its result; where the connection pipelines it travels with the commit, so that what it locks is not held for the time of a
 * round trip. Use no other connection of the same pool inside. A connection that saw an error is closed, because a query that
 * timed out may still be running on it.
 */
export const inTransaction = async <Result>(
  pool: Pick<pg.Pool, 'connect'>,
  action: (client: Queryable) => Promise<Result>,
  last?: (result: Result) => Statement | undefined,
): Promise<Result> => {
  const client = await pool.connect()
  try {
    const begun = client.query('begin')
    // A pipelined connection answers in order: the first query of the work need not wait.
    const [result] = isPipelined(client)
      ? await Promise.all([action(client), begun])
      : [await begun.then(() => action(client))]
    const statement = last?.(result)
    const ended = statement && client.query(statement.text, [...statement.values])
    if (!isPipelined(client)) await ended
    await Promise.all([ended, client.query('commit')])
    client.release()
    return result
  } catch (error) {
    client.release(true)
    throw error
  }
}
