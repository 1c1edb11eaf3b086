import type { Queryable } from '../queryable.ts'
import { type FlagWrite, withGivenFlags } from './givenFlags.ts'

const sql = `
insert into flag (case_id, member_key, class, source, record_kind, record_key, relation, band, tier, score, weight,
                  conflict_with, evidence, evidence_fingerprint, explanation, explanation_hash, model_version,
                  policy_version, opened_on, first_reconciliation, last_reconciliation, marking, handling)
select c.id, f.member_key, f.class, f.source, f.record_kind, f.record_key, f.relation, w.band, w.tier, w.score, f.weight,
       w.conflict_with, f.doc, f.fingerprint, w.explanation, w.explanation_hash, f.model_version,
       r.policy_version, r.business_date, r.id, r.id, f.marking, f.handling
  from given_flag w
  join reconciliation r on r.id = $1
 cross join lateral (select * from finding f where f.id = w.finding_id limit 1) f
 cross join lateral (select c.id from case_file c where c.member_key = f.member_key limit 1) c`

/**
 * Raises flags, numbered in the order given. Their members' cases must be open. The laterals look each finding up by index,
 * in that order: without statistics on new findings the planner would read the whole table for every batch, and a sort
 * would carry the documents.
 */
export const insertFlags = async (
  tx: Queryable,
  reconciliationId: string,
  writes: readonly FlagWrite[],
): Promise<void> => {
  await withGivenFlags(tx, writes, () => tx.query(sql, [reconciliationId]))
}
