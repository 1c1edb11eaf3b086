import type { Queryable } from '../queryable.ts'

const sql = `
with found as (
  select * from finding f where f.class = 'WELFARE' and ($2::text[] is null or f.member_key = any ($2))
), kept as (
  insert into welfare_hit as h (member_key, source, record_kind, record_key, relation, band, evidence,
                                evidence_fingerprint, first_reconciliation, last_reconciliation)
  select member_key, source, record_kind, record_key, relation, band, doc, fingerprint, $1, $1 from found
   order by member_key, source, record_kind, record_key, relation
  on conflict on constraint welfare_hit_natural_key do update
     set state = case h.state when 'withdrawn' then 'open' else h.state end, band = excluded.band,
         evidence = excluded.evidence, evidence_fingerprint = excluded.evidence_fingerprint,
         last_reconciliation = $1, version = h.version + 1
   where h.evidence_fingerprint <> excluded.evidence_fingerprint or h.band <> excluded.band or h.state = 'withdrawn'
  returning h.first_reconciliation = $1 as is_new
), withdrawn as (
  update welfare_hit h set state = 'withdrawn', last_reconciliation = $1, version = h.version + 1
   where h.state = 'open' and ($2::text[] is null or h.member_key = any ($2))
     and not exists (select from found f
                      where (f.member_key, f.source, f.record_kind, f.record_key, f.relation)
                          = (h.member_key, h.source, h.record_kind, h.record_key, h.relation))
  returning h.id
)
select (select count(*)::int from found) as hits, (select count(*)::int from kept where is_new) as new,
       (select count(*)::int from kept where not is_new) as changed, (select count(*)::int from withdrawn) as withdrawn`

/** Hits in force, and what the lane has that it had not before; a hit that came back is changed. */
export type WelfareChanges = {
  readonly hits: number
  readonly new: number
  readonly changed: number
  readonly withdrawn: number
}

/** Brings the welfare lane in line with the findings, of everybody or of some members. */
export const reconcileWelfare = async (
  tx: Queryable,
  reconciliationId: string,
  memberKeys?: readonly string[],
): Promise<WelfareChanges> => {
  const { rows } = await tx.query<WelfareChanges>(sql, [reconciliationId, memberKeys ?? null])
  return rows[0] ?? { hits: 0, new: 0, changed: 0, withdrawn: 0 }
}
