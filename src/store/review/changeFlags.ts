import type { Queryable } from '../queryable.ts'
import { batches, flagParameters, type FlagWrite } from './flagWrite.ts'

export type FlagChange = FlagWrite & {
  readonly flagId: string
  /** Field by field what changed since. */
  readonly what: readonly object[]
}

const sql = `
with written as (
  update flag g
     set status = case when g.status = 'SOURCE_WITHDRAWN' then 'NEW' else g.status end,
         opened_on = case when g.status = 'SOURCE_WITHDRAWN' then r.business_date else g.opened_on end,
         age_points = case when g.status = 'SOURCE_WITHDRAWN' then 0 else g.age_points end,
         band = w.band, tier = w.tier, score = w.score, weight = f.weight,
         conflict_with = string_to_array(w.conflict_with, E'\\n'),
         evidence = f.doc, evidence_fingerprint = f.fingerprint,
         explanation = w.explanation, explanation_hash = w.explanation_hash,
         model_version = f.model_version, policy_version = r.policy_version,
         last_reconciliation = r.id, version = g.version + 1
    from unnest($2::bigint[], $3::text[], $4::text[], $5::int[], $6::text[], $7::json[], $8::text[], $9::bigint[])
         as w(finding_id, band, tier, score, conflict_with, explanation, explanation_hash, flag_id)
    join finding f on f.id = w.finding_id
    join reconciliation r on r.id = $1
   where g.id = w.flag_id
  returning g.id
)
insert into flag_change (reconciliation_id, flag_id, change, what)
select $1, c.flag_id, $10, c.what from unnest($9::bigint[], $11::json[]) as c(flag_id, what) join written on written.id = c.flag_id`

/** Rewrites flags whose evidence or standing changed, or that were withdrawn and return; keeps what changed since. */
export const changeFlags = async (
  tx: Queryable,
  reconciliationId: string,
  change: 'changed' | 'returned',
  changes: readonly FlagChange[],
): Promise<void> => {
  for (const batch of batches(changes)) {
    await tx.query(sql, [
      reconciliationId,
      ...flagParameters(batch),
      batch.map((write) => write.flagId),
      change,
      batch.map((write) => JSON.stringify(write.what)),
    ])
  }
}
