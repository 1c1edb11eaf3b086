import type { Queryable } from '../queryable.ts'

const lock = 5_838_202

/** Lets one transaction at a time apply findings to the queue; held until it ends. */
export const lockReview = async (tx: Queryable): Promise<void> => {
  await tx.query('select pg_advisory_xact_lock($1)', [lock])
}
