import { expect } from 'vitest'
import type { WorkforceMember } from '../../../src/records/index.ts'
import { flagMachine } from '../../../src/review/casework/flagMachine.ts'
import { answerFlag, type FlagToAnswer } from '../../../src/review/decide/answerFlag.ts'
import { countedFindings } from '../../../src/review/derive/countedFindings.ts'
import { derive } from '../../../src/review/derive/derive.ts'
import type { FlagContent } from '../../../src/review/derive/flagContent.ts'
import { identityConflicts } from '../../../src/review/derive/identityConflicts.ts'
import { patternPrompts } from '../../../src/review/derive/patternPrompts.ts'
import { reconcile, type Reconciliation } from '../../../src/review/reconcile/reconcile.ts'
import { type Honoured, pairKeyOf, type Reopening } from '../../../src/review/suppress/honoured.ts'
import { type IdentitySnapshot, identitySnapshot } from '../../../src/review/suppress/identitySnapshot.ts'
import { causesSeen } from '../../../src/review/suppress/reopeningCauses.ts'
import type { ExistingFlag } from '../../../src/store/review/existingFlag.ts'
import { naturalKeyOf } from '../../../src/store/review/findingKey.ts'
import { type FlagStatus, openStatuses } from '../../../src/store/review/flagStatus.ts'
import type { MemberContext } from '../../../src/store/review/loadMembers.ts'
import { shippedPolicy } from './policy.ts'
import { type Answer, beginNight } from './sequences.ts'
import { allFindings, currentOf, findingsOn, memberKeys, newWorld, personOf, type World } from './world.ts'

/** What the queue holds of a flag: the columns a run and an officer move. */
export type Row = ExistingFlag & {
  readonly status: FlagStatus
  readonly version: number
  readonly decidedBy: string
  readonly proposal: FlagToAnswer['proposal']
  readonly snapshot: IdentitySnapshot | undefined
}

type Current = ReturnType<typeof currentOf>

/** The queue in memory, under the rules of the program and none of its SQL. */
export type QueueModel = {
  readonly world: World
  /** The rows in force since the last night: an answer rests on these, whatever the next extracts will bring. */
  loaded: Pick<World, 'members' | 'records'>
  /** Flags by natural key. */
  rows: Map<string, Row>
  /** Findings in force by natural key, welfare hits too. */
  findings: Map<string, Current>
}

const placed = (rows: Map<string, Row>, row: Row): void => {
  const isOpen = openStatuses.some((status) => status === row.status)
  const state = row.status === 'SOURCE_WITHDRAWN' ? 'withdrawn' : isOpen ? 'open' : 'closed'
  rows.set(naturalKeyOf(row), { ...row, state })
}

const snapshotOf = ({ loaded }: QueueModel, { memberKey, recordKey }: Row): IdentitySnapshot | undefined => {
  const [member, record] = [loaded.members.get(memberKey), loaded.records.get(recordKey)]
  return member && record ? identitySnapshot(personOf(member), personOf(record)) : undefined
}

/** The answers tonight's run has to honour, as the database tells them. */
const honouredBy = (model: QueueModel): Honoured => {
  const reopenings = new Map<string, Reopening>()
  const covering = new Map<string, string>()
  for (const row of model.rows.values()) {
    if (row.status !== 'WRONG_PERSON' || !row.snapshot) continue
    covering.set(pairKeyOf(row), row.id)
    const now = snapshotOf(model, row)
    const causes = now ? causesSeen(row.snapshot, now).map(({ cause }) => cause) : []
    if (causes.length > 0 && model.findings.has(naturalKeyOf(row))) {
      reopenings.set(row.id, { suppressionId: row.id, causes, what: [] })
    }
  }
  return { reopenings, covering }
}

const service = [{ start: '2016-01-01', end: '' }] as const
const contextOf = (memberKey: string): MemberContext => {
  const workforceClass: WorkforceMember['workforceClass'] = 'officer'
  return { memberKey, force: '43', workforceClass, post: '', command: '', service }
}

const contentsOf = (found: readonly Current[]): readonly FlagContent[] => {
  const findings = found.filter((one) => (one.class as string) !== 'WELFARE')
  const conflicts = identityConflicts(findings)
  const counted = countedFindings(shippedPolicy, conflicts, findings)
  const events = new Map(
    [...counted].map(([key, own]) => [key, own.flatMap(({ id }) => found.find((one) => one.id === id)?.events ?? [])]),
  )
  const members = new Map(memberKeys.map((key) => [key, contextOf(key)]))
  const patterns = patternPrompts(events, members, shippedPolicy, '2026-01-05')
  return derive(findings, { policy: shippedPolicy, conflicts, patterns })
}

/** One night: findings of what it covers are replaced, flags are derived of all and brought in line. */
export const runNight = (model: QueueModel, wanted: 'full' | 'delta'): Reconciliation => {
  const { world } = model
  model.loaded = { members: new Map(world.members), records: new Map(world.records) }
  const { mode, records, members } = beginNight(world, wanted)
  const isCovered = (one: Current): boolean => records.has(one.recordKey) || members.has(one.memberKey)
  const kept = mode === 'full' ? [] : [...model.findings.values()].filter((one) => !isCovered(one))
  const fresh = (mode === 'full' ? allFindings(world) : findingsOn(world, records, members)).map(currentOf)
  model.findings = new Map([...kept, ...fresh].map((one) => [naturalKeyOf(one), one]))

  const outcome = reconcile(contentsOf([...model.findings.values()]), model.rows.values(), honouredBy(model))
  const rows = new Map(model.rows)
  for (const { key, ...content } of outcome.created) {
    const id = String(rows.size + 1)
    const undecided = { decidedBy: '', proposal: undefined, snapshot: undefined }
    placed(rows, { ...shownOf(content), ...keyOf(key), ...undecided, id, state: 'open', status: 'NEW', version: 1 })
  }
  const rewrite = ({ flag, content }: Reconciliation['changed'][number], change: Partial<Row>): void => {
    const row = model.rows.get(naturalKeyOf(flag))
    expect(row).toBeDefined()
    if (row) placed(rows, { ...row, ...shownOf(content), ...change })
  }
  for (const one of outcome.refreshed) rewrite(one, {})
  const next = ({ flag }: { readonly flag: ExistingFlag }) => (model.rows.get(naturalKeyOf(flag))?.version ?? 0) + 1
  for (const one of outcome.changed) rewrite(one, { version: next(one), proposal: undefined })
  for (const one of [...outcome.returned, ...outcome.reopened]) {
    const asked = { status: 'NEW', proposal: undefined, snapshot: undefined, decidedBy: '' } as const
    rewrite(one, { ...asked, version: next(one) })
  }
  for (const flag of outcome.withdrawn) {
    const row = model.rows.get(naturalKeyOf(flag))
    if (row) placed(rows, { ...row, status: 'SOURCE_WITHDRAWN', version: row.version + 1, proposal: undefined })
  }
  model.rows = rows
  return outcome
}

const keyOf = ({ memberKey, class: own, source, recordKind, recordKey, relation }: FlagContent['key']) => ({
  memberKey,
  class: own,
  source,
  recordKind,
  recordKey,
  relation,
})

const shownOf = (content: Omit<FlagContent, 'key'>) => {
  const { band, tier, score, weight, modelVersion, conflictWith, evidenceFingerprint, explanationHash } = content
  return { band, tier, score, weight, modelVersion, conflictWith, evidenceFingerprint, explanationHash }
}

/** The flag an answer is about: flags are counted in the order of their keys. */
export const flagAt = <Flag>(flags: ReadonlyMap<string, Flag>, at: number): Flag | undefined => {
  const keys = [...flags.keys()].toSorted()
  return flags.get(keys[at % Math.max(1, keys.length)] ?? '')
}

export const newModel = (): QueueModel => {
  const world = newWorld()
  return { world, loaded: world, rows: new Map(), findings: new Map() }
}

/** Somebody opens a flag and answers; false when the rules refuse it. */
export const giveAnswer = (model: QueueModel, { at, action, by }: Answer): boolean => {
  const known = flagAt(model.rows, at)
  if (!known) return false
  const opens = known.status === 'NEW' && (action === 'confirm' || action === 'reject')
  const row: Row = opens ? { ...known, status: 'IDENTITY_CHECK' } : known
  placed(model.rows, row)
  const outcome = answerFlag(shippedPolicy, row, {
    action,
    by,
    version: row.version,
    reasons: 'long enough for a reason',
    evidenceOpened: true,
    original: '',
    cause: action === 'reopen' ? 'two-people-agree' : '',
  })
  if (!outcome.ok) return false
  expect(flagMachine.some((one) => one.action === action && one.from.includes(row.status))).toBe(true)
  const decided = { ...row, status: outcome.status, version: row.version + 1 }
  if (outcome.waitsFor) {
    placed(model.rows, { ...decided, proposal: { action, by } })
    return true
  }
  // Where two people are asked, the one who takes it through is not the one who proposed it.
  if (outcome.agreedUnder) expect(row.proposal?.by).not.toBe(by)
  const snapshot = action === 'reject' ? snapshotOf(model, row) : undefined
  placed(model.rows, { ...decided, decidedBy: by, proposal: undefined, snapshot })
  return true
}
