import type { Queryable } from '../queryable.ts'
import { flagFields, type FlagWrite, jsonBatches } from './flagWrite.ts'

const sql = `
update flag g
   set score = w.score, weight = f.weight, evidence = f.doc, marking = f.marking, handling = f.handling,
       explanation = w."explanationText"::json, explanation_hash = w."explanationHash",
       model_version = f.model_version, policy_version = r.policy_version
  from json_to_recordset($2) as w(${flagFields}, "flagId" bigint)
  join finding f on f.id = w."findingId"
  join reconciliation r on r.id = $1
 where g.id = w."flagId"`

/** Rewrites the explanation of flags that show an officer nothing new; their version stays, so no open page goes stale. */
export const refreshFlags = async (
  tx: Queryable,
  reconciliationId: string,
  writes: readonly (FlagWrite & { readonly flagId: string })[],
): Promise<void> => {
  for (const batch of jsonBatches(writes)) await tx.query(sql, [reconciliationId, batch])
}
