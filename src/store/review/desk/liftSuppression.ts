import type { Queryable } from '../../queryable.ts'

const sql = `
update suppression set lifted_causes = array[$2], lifted_by_decision = $3, lifted_at = clock_timestamp()
 where flag_id = $1 and lifted_at is null`

/** Ends the suppression of a flag by a decision, for a listed cause. */
export const liftSuppression = async (
  tx: Queryable,
  flagId: string,
  cause: string,
  decisionId: string,
): Promise<void> => {
  await tx.query(sql, [flagId, cause, decisionId])
}
