import type { Queryable } from '../queryable.ts'
import { type FlagRewrite, withGivenFlags } from './givenFlags.ts'

const sql = `
update flag g
   set score = w.score, weight = f.weight, evidence = f.doc, marking = f.marking, handling = f.handling,
       explanation = w.explanation, explanation_hash = w.explanation_hash,
       model_version = f.model_version, policy_version = r.policy_version
  from given_flag w
  join finding f on f.id = w.finding_id
  join reconciliation r on r.id = $1
 where g.id = w.flag_id`

/** Rewrites the explanation of flags that show an officer nothing new; their version stays, so no open page goes stale. */
export const refreshFlags = async (
  tx: Queryable,
  reconciliationId: string,
  writes: readonly FlagRewrite[],
): Promise<void> => {
  await withGivenFlags(tx, writes, () => tx.query(sql, [reconciliationId]))
}
