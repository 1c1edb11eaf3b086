import type { Queryable } from '../queryable.ts'

/** One finding as a shard or a recheck wrote it; `doc` is its JSON text. */
export type IncomingFinding = {
  readonly memberKey: string
  readonly class: string
  readonly source: string
  readonly recordKind: string
  readonly recordKey: string
  readonly relation: string
  readonly fingerprint: string
  readonly doc: string
}

const naturalKey = 'member_key, class, source, record_kind, record_key, relation'

const create = `
create temp table incoming_finding (
  member_key text, class text, source text, record_kind text, record_key text, relation text, fingerprint text,
  band text, weight real, signals text[], contacts text[], incidents json, model_version text, doc json
) on commit drop`

/** A document is parsed here, once; two shards of a delta may bring the same finding, and the rows are then equal. */
const fill = (source: string, condition: string): string => `
insert into incoming_finding
select distinct on (${naturalKey}) ${naturalKey}, fingerprint, d.band, d.weight, d.signals, d.contacts, d.incidents,
       concat(d.model ->> 'name', '-', d.model ->> 'version'), doc
  from ${source} s,
       json_to_record(s.doc) as d(band text, weight real, signals text[], contacts text[], incidents json, model json)
 where ${condition}
 order by ${naturalKey}`

const ofRun = fill(
  'shard_finding',
  `run_id = $1 and not exists (select from run_rechecked_member m where m.run_id = $1 and m.member_key = s.member_key)`,
)

const given = fill(
  `unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::json[])
     as s(${naturalKey}, fingerprint, doc)`,
  'true',
)

/** Without statistics the planner takes a new table for a small one, and joins it row by row. */
const analyze = 'analyze incoming_finding'

/** Gathers what the shards of a run found, for the rest of the transaction. */
export const gatherRunFindings = async (tx: Queryable, runId: string): Promise<void> => {
  await tx.query(create)
  await tx.query(ofRun, [runId])
  await tx.query(analyze)
}

/** Gathers the findings of a recheck, for the rest of the transaction. */
export const gatherFindings = async (tx: Queryable, findings: readonly IncomingFinding[]): Promise<void> => {
  await tx.query(create)
  await tx.query(given, [
    findings.map((finding) => finding.memberKey),
    findings.map((finding) => finding.class),
    findings.map((finding) => finding.source),
    findings.map((finding) => finding.recordKind),
    findings.map((finding) => finding.recordKey),
    findings.map((finding) => finding.relation),
    findings.map((finding) => finding.fingerprint),
    findings.map((finding) => finding.doc),
  ])
  await tx.query(analyze)
}
