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
  /** JSON text of the fields of `doc` that reconciliation reads: see `factsOf`. */
  readonly facts: string
}

/** The fields of a finding that reconciliation reads, apart from its key. */
export const factsOf = ({ band, weight, signals, contacts, incidents, model, marking, handling }: Facts): string =>
  JSON.stringify({
    band,
    weight,
    signals,
    contacts,
    incidents,
    model: { name: model.name, version: model.version },
    marking,
    handling,
  })

type Facts = {
  readonly band: string
  readonly weight: number
  readonly signals: readonly string[]
  readonly contacts: readonly string[]
  readonly incidents: readonly object[]
  readonly model: { readonly name: string; readonly version: string | number }
  readonly marking?: string
  readonly handling?: readonly string[]
}

/** Where the documents lie: with the shards of a run, or given by a recheck. */
export type FindingTable = 'shard_finding' | 'given_finding'

const naturalKey = 'member_key, class, source, record_kind, record_key, relation'

/** The documents stay where they are, `at` says where: copying and sorting them would cost more than all the rest. */
const create = `
create temp table incoming_finding (
  member_key text, class text, source text, record_kind text, record_key text, relation text, fingerprint text,
  band text, weight real, signals text[], contacts text[], incidents json, model_version text, marking text, handling text[],
  at tid
) on commit drop`

const fill = (table: FindingTable, condition: string): string => `
insert into incoming_finding
select ${naturalKey}, fingerprint, d.band, d.weight, d.signals, d.contacts, d.incidents,
       concat(d.model ->> 'name', '-', d.model ->> 'version'), coalesce(d.marking, 'OFFICIAL'), coalesce(d.handling, '{}'), s.ctid
  from ${table} s,
       json_to_record(coalesce(s.facts, s.doc)) as d(band text, weight real, signals text[], contacts text[], incidents json, model json,
                              marking text, handling text[])
 where ${condition}`

const ofRun = fill('shard_finding', 'run_id = $1')

/** Two shards of a delta may bring the same finding; the rows are then equal, and either will do. */
const ofDelta = `${ofRun} and s.ctid in (select min(ctid) from shard_finding where run_id = $1 group by ${naturalKey})`

/** Without statistics the planner takes a new table for a small one, and joins it row by row. */
const analyze = `analyze incoming_finding (${naturalKey})`

const createGiven = `
create temp table given_finding (
  member_key text, class text, source text, record_kind text, record_key text, relation text, fingerprint text, doc json, facts json
) on commit drop`

const give = `
insert into given_finding
select * from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::json[], $9::json[])`

/** Gathers what the shards of a run found, for the rest of the transaction. */
export const gatherRunFindings = async (tx: Queryable, runId: string, mode: 'full' | 'delta'): Promise<void> => {
  await tx.query(create)
  await tx.query(mode === 'full' ? ofRun : ofDelta, [runId])
  await tx.query(
    `delete from incoming_finding i using run_rechecked_member m where m.run_id = $1 and m.member_key = i.member_key`,
    [runId],
  )
  await tx.query(analyze)
}

/** Gathers the findings of a recheck, for the rest of the transaction. */
export const gatherFindings = async (tx: Queryable, findings: readonly IncomingFinding[]): Promise<void> => {
  await tx.query(create)
  await tx.query(createGiven)
  await tx.query(give, [
    findings.map((finding) => finding.memberKey),
    findings.map((finding) => finding.class),
    findings.map((finding) => finding.source),
    findings.map((finding) => finding.recordKind),
    findings.map((finding) => finding.recordKey),
    findings.map((finding) => finding.relation),
    findings.map((finding) => finding.fingerprint),
    findings.map((finding) => finding.doc),
    findings.map((finding) => finding.facts),
  ])
  await tx.query(fill('given_finding', 'true'))
  await tx.query(analyze)
}
