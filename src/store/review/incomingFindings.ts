import type { Queryable } from '../queryable.ts'
import { createFindingEncoder } from '../runs/findingEncoder.ts'
import { copyFindings, type FindingTable } from '../runs/insertFindings.ts'
import type { IncomingFinding } from './incomingFinding.ts'

const naturalKey = 'member_key, class, source, record_kind, record_key, relation'

const columns = `${naturalKey}, fingerprint, band, weight, signals, contacts, incidents, model_version, marking, handling`

/** The documents stay where they are, `at` says where: copying and sorting them would cost more than all the rest. */
const gather = (table: FindingTable, condition: string): string => `
create temp table incoming_finding on commit drop as
select ${columns}, ctid as at from ${table} s where ${condition}`

const ofRun = `s.run_id = $1
  and not exists (select from run_rechecked_member m where m.run_id = s.run_id and m.member_key = s.member_key)`

/** Two shards of a delta may bring the same finding; the rows are then equal, and either will do. */
const ofDelta = `${ofRun}
  and s.ctid in (select min(ctid) from shard_finding where run_id = $1 group by ${naturalKey})`

/** Without statistics the planner takes a new table for a small one, and joins it row by row. */
const analyze = `analyze incoming_finding (${naturalKey})`

/** Gathers what the shards of a run found, for the rest of the transaction. */
export const gatherRunFindings = async (tx: Queryable, runId: string, mode: 'full' | 'delta'): Promise<void> => {
  await tx.query(gather('shard_finding', mode === 'full' ? ofRun : ofDelta), [runId])
  await tx.query(analyze)
}

/** Gathers the findings of a recheck, for the rest of the transaction. */
export const gatherFindings = async (tx: Queryable, findings: readonly IncomingFinding[]): Promise<void> => {
  await tx.query('create temp table given_finding (like shard_finding) on commit drop')
  const encoder = createFindingEncoder('0', 0)
  encoder.add(findings)
  await copyFindings(tx, 'given_finding', encoder.finish())
  await tx.query(gather('given_finding', 'true'))
  await tx.query(analyze)
}
