import type { Queryable } from '../queryable.ts'

/** Any number will do, as long as nobody else uses it. */
const key = 5_838_202

/**
 * Waits until no other transaction writes current findings: reconcile and recheck take turns. Take it before any row of
 * `finding`, `flag` or `case_file`, so that the two can never wait for each other in a circle.
 */
export const lockFindings = async (tx: Queryable): Promise<void> => {
  await tx.query('select pg_advisory_xact_lock($1)', [key])
}
