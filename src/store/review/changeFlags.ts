import type { Queryable } from '../queryable.ts'
import { type FlagRewrite, withGivenFlags } from './givenFlags.ts'

const sql = `
with written as (
  update flag g
     set status = case when $2 = 'changed' then g.status else 'NEW' end,
         opened_on = case when $2 = 'changed' then g.opened_on else r.business_date end,
         age_points = case when $2 = 'changed' then g.age_points else 0 end,
         -- An answer that waits was given on other evidence: it is asked anew.
         proposal_id = null,
         decision_id = case when $2 = 'changed' then g.decision_id end,
         band = w.band, tier = w.tier, score = w.score, weight = f.weight,
         conflict_with = w.conflict_with,
         evidence = f.doc, evidence_fingerprint = f.fingerprint, marking = f.marking, handling = f.handling,
         explanation = w.explanation, explanation_hash = w.explanation_hash,
         model_version = f.model_version, policy_version = r.policy_version,
         last_reconciliation = r.id, version = g.version + 1
    from given_flag w
    join finding f on f.id = w.finding_id
    join reconciliation r on r.id = $1
   where g.id = w.flag_id
  returning g.id
)
insert into flag_change (reconciliation_id, flag_id, change, what)
select $1, w.flag_id, $2, w.what from given_flag w join written on written.id = w.flag_id`

/** Rewrites flags whose evidence or standing changed, or that return or are asked again; keeps what changed since. */
export const changeFlags = async (
  tx: Queryable,
  reconciliationId: string,
  change: 'changed' | 'returned' | 'reopened',
  changes: readonly FlagRewrite[],
): Promise<void> => {
  await withGivenFlags(tx, changes, () => tx.query(sql, [reconciliationId, change]))
}
