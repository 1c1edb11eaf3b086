import type { Queryable } from '../queryable.ts'

/** Channel on which workers hear of rechecks that were entered; a notice carries the id. */
const channel = 'vetting_recheck'

/** Tells every worker that listens of a recheck to do. */
export const announceRecheck = async (db: Queryable, id: string): Promise<void> => {
  await db.query('select pg_notify($1, $2)', [channel, id])
}

/** Has a connection receive what is announced from now on. */
export const listenForRechecks = async (db: Queryable): Promise<void> => {
  await db.query(`listen ${channel}`)
}
