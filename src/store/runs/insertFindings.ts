import type { Queryable } from '../queryable.ts'

/** A pair-level finding as the ledger keeps it; `doc` is the JSON text of the whole finding. */
export type ShardFinding = {
  readonly memberKey: string
  readonly class: string
  readonly source: string
  readonly recordKind: string
  readonly recordKey: string
  readonly relation: string
  readonly fingerprint: string
  readonly doc: string
}

const batchSize = 2_000

const sql = `
insert into shard_finding (run_id, shard, member_key, class, source, record_kind, record_key, relation, fingerprint, doc)
select $1, $2, f.* from unnest($3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[], $10::json[])
  as f(member_key, class, source, record_kind, record_key, relation, fingerprint, doc)`

/** Writes the findings of one shard; call it in the transaction that marks the shard done. */
export const insertFindings = async (
  tx: Queryable,
  runId: string,
  n: number,
  findings: readonly ShardFinding[],
): Promise<void> => {
  for (let at = 0; at < findings.length; at += batchSize) {
    const batch = findings.slice(at, at + batchSize)
    await tx.query(sql, [
      runId,
      n,
      batch.map((finding) => finding.memberKey),
      batch.map((finding) => finding.class),
      batch.map((finding) => finding.source),
      batch.map((finding) => finding.recordKind),
      batch.map((finding) => finding.recordKey),
      batch.map((finding) => finding.relation),
      batch.map((finding) => finding.fingerprint),
      batch.map((finding) => finding.doc),
    ])
  }
}
