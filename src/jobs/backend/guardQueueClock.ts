import type { Queryable } from '../../store/queryable.ts'

/** Longest a job of ours is ever put off: anything later was written by a fast clock. */
const maxDelay = 60_000

const stalledCheck = `
delete from bullmq.meta
 where field = 'stalled-check' and value::bigint > extract(epoch from clock_timestamp()) * 1000 + 1000`

const locks = `
update bullmq.job set locked_until_ms = (extract(epoch from clock_timestamp()) * 1000)::bigint + $1
 where state = 'active' and locked_until_ms > extract(epoch from clock_timestamp()) * 1000 + 10 * $1`

const delays = `
update bullmq.job set process_at_ms = (extract(epoch from clock_timestamp()) * 1000)::bigint
 where state = 'delayed' and scheduler_id is null
   and process_at_ms > extract(epoch from clock_timestamp()) * 1000 + $1`

/**
 * The Postgres backend writes times by the client's clock: one worker an hour ahead would switch off the recovery of
 * stalled jobs for an hour. Takes such rows back, measured by the database's clock. Returns how many.
 */
export const guardQueueClock = async (db: Queryable, lockDuration: number): Promise<number> => {
  const results = [
    await db.query(stalledCheck),
    await db.query(locks, [lockDuration]),
    await db.query(delays, [maxDelay]),
  ]
  return results.reduce((sum, result) => sum + (result.rowCount ?? 0), 0)
}
