import type { Queryable } from '../queryable.ts'
import { batches, flagParameters, type FlagWrite } from './flagWrite.ts'

const sql = `
update flag g
   set score = w.score, weight = f.weight, evidence = f.doc,
       explanation = w.explanation, explanation_hash = w.explanation_hash,
       model_version = f.model_version, policy_version = r.policy_version
  from unnest($2::bigint[], $3::text[], $4::text[], $5::int[], $6::text[], $7::json[], $8::text[], $9::bigint[])
       as w(finding_id, band, tier, score, conflict_with, explanation, explanation_hash, flag_id)
  join finding f on f.id = w.finding_id
  join reconciliation r on r.id = $1
 where g.id = w.flag_id`

/** Rewrites the explanation of flags that show an officer nothing new; their version stays, so no open page goes stale. */
export const refreshFlags = async (
  tx: Queryable,
  reconciliationId: string,
  writes: readonly (FlagWrite & { readonly flagId: string })[],
): Promise<void> => {
  for (const batch of batches(writes)) {
    await tx.query(sql, [reconciliationId, ...flagParameters(batch), batch.map((write) => write.flagId)])
  }
}
