import { createHash } from 'node:crypto'
import type pg from 'pg'
import type { Finding, Incident } from '../../../src/matchers/finding.ts'
import { reconcileMembers } from '../../../src/review/reconcileMembers.ts'
import { reconcileRun } from '../../../src/review/reconcileRun.ts'
import type { ReconcileResult } from '../../../src/review/reconcile/result.ts'
import { inTransaction } from '../../../src/store/inTransaction.ts'
import { type IncomingFinding, incomingFinding } from '../../../src/store/review/incomingFinding.ts'
import { createRecheck } from '../../../src/store/runs/createRecheck.ts'
import { createFindingEncoder } from '../../../src/store/runs/findingEncoder.ts'
import { insertFindings } from '../../../src/store/runs/insertFindings.ts'
import { emptyTables } from '../../support/pastTheRules.ts'
import { shippedPolicy } from './policy.ts'

/** The fields of a finding that the queue depends on; the others stand in its evidence only. */
export type FoundParts = Pick<
  Finding,
  | 'memberKey'
  | 'class'
  | 'recordKey'
  | 'relation'
  | 'band'
  | 'weight'
  | 'signals'
  | 'contacts'
  | 'incidents'
  | 'sentence'
>

/** A finding as a shard commits it, HIGH and about the member's own identity, changed as given. */
export const found = (change: Partial<FoundParts> = {}): IncomingFinding => {
  const parts: FoundParts = {
    memberKey: '43/1',
    class: 'CONVICTION',
    recordKey: 'N1',
    relation: 'self',
    band: 'HIGH',
    weight: 20,
    signals: ['violence'],
    contacts: [],
    incidents: [],
    sentence: 'Very probably one person',
    ...change,
  }
  const doc = { ...parts, source: 'pnc', recordKind: 'nominals', model: { name: 'person', version: 1 } }
  return incomingFinding(doc, createHash('sha256').update(JSON.stringify(doc)).digest('hex'))
}

/** The same finding with other fields in its document. */
export const altered = (one: IncomingFinding, change: object): IncomingFinding =>
  incomingFinding({ ...(JSON.parse(one.doc) as Parameters<typeof incomingFinding>[0]), ...change }, one.fingerprint)

/** An event of its own, dated. */
export const incident = (key: string, date: string): Incident => ({
  key,
  keys: [key],
  date,
  class: 'dishonesty',
  status: 'conviction',
  steps: [],
})

export type Coverage =
  | { readonly mode: 'full' }
  | { readonly mode: 'delta'; readonly records: readonly string[]; readonly members: readonly string[] }

const runSql = `
insert into run (kind, business_date, requested_mode, requested_by, status, mode, planned_at)
values ('manual', $1, 'auto', 'test', 'running', $2, clock_timestamp()) returning id`

/** A run whose shards are all done, with what they found; not yet reconciled. */
export const openNight = async (
  pool: pg.Pool,
  date: string,
  findings: readonly IncomingFinding[],
  coverage: Coverage = { mode: 'full' },
): Promise<string> => {
  const { rows } = await pool.query<{ id: string }>(runSql, [date, coverage.mode])
  const runId = rows[0]?.id ?? ''
  if (coverage.mode === 'delta') {
    await pool.query(
      `insert into shard (run_id, n, sort, size, done) values ($1, 0, 'records', 1, true), ($1, 1, 'members', 1, true)`,
      [runId],
    )
    await pool.query(
      `insert into shard_record (run_id, shard, record_kind, source, record_key)
       select $1, 0, 'nominals', 'pnc', key from unnest($2::text[]) as k(key)`,
      [runId, coverage.records],
    )
    await pool.query(
      `insert into shard_member (run_id, shard, member_key) select $1, 1, key from unnest($2::text[]) as k(key)`,
      [runId, coverage.members],
    )
  }
  for (const [n, shard] of shardsOf(findings, coverage).entries()) {
    const encoder = createFindingEncoder(runId, n)
    encoder.add(shard)
    await inTransaction(pool, (tx) => insertFindings(tx, encoder.finish()))
  }
  return runId
}

/** In a delta, a finding of a changed member on a changed record comes from two shards. */
const shardsOf = (findings: readonly IncomingFinding[], coverage: Coverage): readonly (readonly IncomingFinding[])[] =>
  coverage.mode === 'full'
    ? [findings]
    : [
        findings.filter(({ recordKey }) => coverage.records.includes(recordKey)),
        findings.filter(({ memberKey }) => coverage.members.includes(memberKey)),
      ]

/** Reconciles an open night; it stays open. */
export const reconcileNight = (pool: pg.Pool, runId: string): Promise<ReconcileResult> =>
  inTransaction(pool, (tx) => reconcileRun({ tx, policy: shippedPolicy }, runId))

/** One whole night. */
export const night = async (
  pool: pg.Pool,
  date: string,
  findings: readonly IncomingFinding[],
  coverage?: Coverage,
): Promise<ReconcileResult> => {
  const runId = await openNight(pool, date, findings, coverage)
  const result = await reconcileNight(pool, runId)
  await pool.query(`update run set status = 'complete' where id = $1`, [runId])
  return result
}

/** A recheck of some members that found this. */
export const recheck = async (
  pool: pg.Pool,
  date: string,
  memberKeys: readonly string[],
  findings: readonly IncomingFinding[],
): Promise<ReconcileResult> => {
  const recheckId = await createRecheck(pool, { memberKeys, reason: 'test', requestedBy: 'test' })
  const deps = { policy: shippedPolicy, now: new Date(`${date}T12:00:00Z`) }
  return inTransaction(pool, (tx) => reconcileMembers({ tx, ...deps }, { recheckId, memberKeys, findings }))
}

/** Members with ten years of service by the given date. */
export const enlist = async (pool: pg.Pool, memberKeys: readonly string[]): Promise<void> => {
  const data = { force: '43', workforceClass: 'officer', service: [{ start: '2016-01-01', end: '' }] }
  await pool.query(
    `insert into record (kind, source, key, owner, row_hash, extract_id, line, data)
     select 'workforce', 'hr', key, '', '\\x00', 1, 1, $2 from unnest($1::text[]) as k(key)`,
    [memberKeys, JSON.stringify(data)],
  )
}

/** Empties everything a night writes. */
export const wipe = async (pool: pg.Pool): Promise<void> => {
  await emptyTables(pool, 'run, shard_record, shard_member, recheck, finding, case_file, policy, record, reviewer')
}

/** The queue without what differs between two histories of equal end: ids, dates, versions. In order of the keys. */
export const queueOf = async (pool: pg.Pool) => {
  const flags = await pool.query(
    `select member_key, class, source, record_kind, record_key, relation, status, band, tier, score, weight, conflict_with,
            evidence::text, evidence_fingerprint, explanation::text, explanation_hash, model_version, policy_version
       from flag where state = 'open' order by member_key, class, source, record_kind, record_key, relation`,
  )
  const prompts = await pool.query(
    `select member_key, incidents, expected, chance, timeline::text from pattern_prompt order by member_key`,
  )
  const welfare = await pool.query(
    `select member_key, record_key, relation, band, evidence::text from welfare_hit where state = 'open'
      order by member_key, record_key, relation`,
  )
  return { flags: flags.rows, prompts: prompts.rows, welfare: welfare.rows }
}
