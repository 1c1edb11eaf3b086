import type { Queryable } from '../queryable.ts'
import { flagFields, type FlagWrite, jsonBatches } from './flagWrite.ts'

export type FlagChange = FlagWrite & {
  readonly flagId: string
  /** Field by field what changed since. */
  readonly what: readonly object[]
}

const sql = `
with given as materialized (
  select * from json_to_recordset($2) as w(${flagFields}, "flagId" bigint, what json)
), written as (
  update flag g
     set status = case when $3 = 'changed' then g.status else 'NEW' end,
         opened_on = case when $3 = 'changed' then g.opened_on else r.business_date end,
         age_points = case when $3 = 'changed' then g.age_points else 0 end,
         -- An answer that waits was given on other evidence: it is asked anew.
         proposal_id = null,
         decision_id = case when $3 = 'changed' then g.decision_id end,
         band = w.band, tier = w.tier, score = w.score, weight = f.weight,
         conflict_with = w."conflictWith",
         evidence = f.doc, evidence_fingerprint = f.fingerprint, marking = f.marking, handling = f.handling,
         explanation = w."explanationText"::json, explanation_hash = w."explanationHash",
         model_version = f.model_version, policy_version = r.policy_version,
         last_reconciliation = r.id, version = g.version + 1
    from given w
    join finding f on f.id = w."findingId"
    join reconciliation r on r.id = $1
   where g.id = w."flagId"
  returning g.id
)
insert into flag_change (reconciliation_id, flag_id, change, what)
select $1, w."flagId", $3, w.what from given w join written on written.id = w."flagId"`

/** Rewrites flags whose evidence or standing changed, or that return or are asked again; keeps what changed since. */
export const changeFlags = async (
  tx: Queryable,
  reconciliationId: string,
  change: 'changed' | 'returned' | 'reopened',
  changes: readonly FlagChange[],
): Promise<void> => {
  for (const batch of jsonBatches(changes)) await tx.query(sql, [reconciliationId, batch, change])
}
