import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Person } from '../../../src/records/person.ts'
import { flagMachine } from '../../../src/review/casework/flagMachine.ts'
import { answerFlag, type FlagToAnswer } from '../../../src/review/decide/answerFlag.ts'
import type { FlagContent } from '../../../src/review/derive/flagContent.ts'
import { reconcile } from '../../../src/review/reconcile/reconcile.ts'
import { type Honoured, pairKeyOf, type Reopening } from '../../../src/review/suppress/honoured.ts'
import { type IdentitySnapshot, identitySnapshot } from '../../../src/review/suppress/identitySnapshot.ts'
import { causesSeen } from '../../../src/review/suppress/reopeningCauses.ts'
import type { ExistingFlag } from '../../../src/store/review/existingFlag.ts'
import { naturalKeyOf } from '../../../src/store/review/findingKey.ts'
import type { FlagStatus } from '../../../src/store/review/flagStatus.ts'
import { content } from '../support/builders.ts'
import { person } from '../support/office.ts'
import { shippedPolicy } from '../support/policy.ts'

/** What the queue holds of a flag: the columns a run and an officer move. */
type Row = ExistingFlag & {
  readonly status: FlagStatus
  readonly version: number
  readonly decidedBy: string
  readonly proposal: FlagToAnswer['proposal']
  readonly snapshot: IdentitySnapshot | undefined
}

type Model = {
  /** By natural key. */
  rows: Map<string, Row>
  /** The world: what is found tonight, and the two people behind each record. */
  found: Map<string, FlagContent>
  people: Map<string, { member: Person; record: Person }>
  nextId: number
}

const stateOf = (status: FlagStatus): ExistingFlag['state'] =>
  status === 'SOURCE_WITHDRAWN'
    ? 'withdrawn'
    : ['NEW', 'IDENTITY_CHECK', 'CONFIRMED'].includes(status)
      ? 'open'
      : 'closed'

const keys = ['N1', 'N2', 'N3'].flatMap((recordKey) =>
  (['CONVICTION', 'MISCONDUCT'] as const).map((kind) => ({ ...content().key, class: kind, recordKey })),
)

const peopleOf = (model: Model, key: { readonly recordKey: string }) =>
  model.people.get(key.recordKey) ?? { member: person(), record: person() }

/** The answers tonight's run has to honour, as the database tells them. */
const honouredBy = (model: Model): Honoured => {
  const reopenings = new Map<string, Reopening>()
  const covering = new Map<string, string>()
  for (const row of model.rows.values()) {
    if (row.status !== 'WRONG_PERSON' || !row.snapshot) continue
    covering.set(pairKeyOf(row), row.id)
    const { member, record } = peopleOf(model, row)
    const causes = causesSeen(row.snapshot, identitySnapshot(member, record)).map(({ cause }) => cause)
    if (causes.length > 0 && model.found.has(naturalKeyOf(row))) {
      reopenings.set(row.id, { suppressionId: row.id, causes, what: [] })
    }
  }
  return { reopenings, covering }
}

const placed = (model: Model, row: Row): void =>
  void model.rows.set(naturalKeyOf(row), { ...row, state: stateOf(row.status) })

const runNight = (model: Model): void => {
  const before = new Map(model.rows)
  const honoured = honouredBy(model)
  const outcome = reconcile(model.found.values(), before.values(), honoured)
  const { created, changed, returned, refreshed, unchanged, standing, reopened, suppressed, withdrawn, absent } =
    outcome

  // The funnel adds up: every finding and every flag is in exactly one list.
  const paired = [changed, returned, refreshed, unchanged, standing, reopened].flat()
  expect(created.length + suppressed.length + paired.length).toBe(model.found.size)
  expect(paired.length + withdrawn.length + absent.length).toBe(before.size)

  // Decided flags stay, but for a listed cause; what is not decided is never closed by a run.
  for (const { flag } of reopened) {
    const row = [...before.values()].find(({ id }) => id === flag.id)
    expect(row?.status).toBe('WRONG_PERSON')
    expect(honoured.reopenings.get(flag.id)?.causes.length).toBeGreaterThan(0)
  }
  for (const { flag } of standing) expect(flag.state).toBe('closed')
  for (const { key } of suppressed) expect(honoured.covering.has(pairKeyOf(key))).toBe(true)

  for (const one of created) {
    expect(before.has(naturalKeyOf(one.key))).toBe(false)
    const { key, explanationText: _text, findingId: _id, ...shown } = one
    placed(model, {
      ...key,
      ...shown,
      id: String((model.nextId += 1)),
      state: 'open',
      status: 'NEW',
      version: 1,
      decidedBy: '',
      proposal: undefined,
      snapshot: undefined,
    })
  }
  const rewrite = ({ flag, content: now }: (typeof changed)[number], status: FlagStatus | undefined): void => {
    const row = before.get(naturalKeyOf(flag))
    if (!row) throw new Error('a pairing without its flag')
    const { band, tier, evidenceFingerprint } = now
    placed(model, {
      ...row,
      band,
      tier,
      evidenceFingerprint,
      status: status ?? row.status,
      version: row.version + 1,
      proposal: undefined,
      ...(status === 'NEW' && { snapshot: undefined, decidedBy: '' }),
    })
  }
  for (const one of changed) rewrite(one, undefined)
  for (const one of [...returned, ...reopened]) rewrite(one, 'NEW')
  for (const flag of withdrawn) {
    const row = before.get(naturalKeyOf(flag))
    if (row) placed(model, { ...row, status: 'SOURCE_WITHDRAWN', version: row.version + 1, proposal: undefined })
  }

  // No decision is lost without a word: each closed row is as it was, or among the reopened.
  for (const [key, row] of before) {
    if (row.state !== 'closed') continue
    const now = model.rows.get(key)
    if (honoured.reopenings.has(row.id)) expect(now?.status).toBe('NEW')
    else expect(now).toEqual(row)
  }
}

const decide = (model: Model, at: number, action: 'confirm' | 'reject' | 'undo' | 'reopen', by: string): void => {
  const rows = [...model.rows.values()]
  const row = rows[at % Math.max(1, rows.length)]
  if (!row) return
  const outcome = answerFlag(shippedPolicy, row, {
    action,
    by,
    version: row.version,
    reasons: 'long enough for a reason',
    evidenceOpened: true,
    original: '',
    cause: action === 'reopen' ? 'two-people-agree' : '',
  })
  if (!outcome.ok) return
  const step = flagMachine.find((one) => one.action === action && one.from.includes(row.status))
  expect(step).toBeDefined()
  if (outcome.waitsFor) {
    placed(model, { ...row, status: outcome.status, version: row.version + 1, proposal: { action, by } })
    return
  }
  // Where two people are asked, the one who takes it through is not the one who proposed it.
  if (outcome.agreedUnder) expect(row.proposal?.by).not.toBe(by)
  const { member, record } = peopleOf(model, row)
  placed(model, {
    ...row,
    status: outcome.status,
    version: row.version + 1,
    decidedBy: by,
    proposal: undefined,
    snapshot: action === 'reject' ? identitySnapshot(member, record) : undefined,
  })
}

const names = ['Quill', 'Marsh', 'QUILL'].map((surname) => ({ kind: 'current', forenames: 'Ada', surname }) as const)

const find = fc.record({
  at: fc.nat(keys.length - 1),
  band: fc.constantFrom('HIGH', 'MEDIUM', 'LOW', 'RELATIVE'),
  fingerprint: fc.constantFrom('f1', 'f2'),
  model: fc.constantFrom('person-1', 'person-2'),
})
const command = fc.oneof(
  find.map(({ at, band, fingerprint, model: version }) => (model: Model): void => {
    const key = keys[at] ?? content().key
    const shown = content({ key, band, evidenceFingerprint: fingerprint, modelVersion: version })
    model.found.set(naturalKeyOf(key), shown)
  }),
  fc.nat(keys.length - 1).map(
    (at) =>
      (model: Model): void =>
        void model.found.delete(naturalKeyOf(keys[at] ?? content().key)),
  ),
  fc
    .record({ recordKey: fc.constantFrom('N1', 'N2', 'N3'), name: fc.constantFrom(...names), side: fc.boolean() })
    .map(({ recordKey, name, side }) => (model: Model): void => {
      const people = peopleOf(model, { recordKey })
      const who = person({ names: [name] })
      model.people.set(recordKey, side ? { ...people, member: who } : { ...people, record: who })
    }),
  fc
    .record({
      at: fc.nat(20),
      action: fc.constantFrom('confirm', 'reject', 'reject', 'undo', 'reopen'),
      by: fc.constantFrom('ann', 'bob'),
    })
    .map(
      ({ at, action, by }) =>
        (model: Model): void =>
          decide(model, at, action, by),
    ),
  fc.constant((model: Model): void => runNight(model)),
  fc.constant((model: Model): void => runNight(model)),
)

test('any sequence of nights, changes and decisions keeps decisions, opens no flag twice, reopens for listed causes only', () => {
  const reached = { reopened: 0, suppressed: 0, standing: 0 }
  fc.assert(
    fc.property(fc.array(command, { minLength: 5, maxLength: 40 }), (commands) => {
      const model: Model = { rows: new Map(), found: new Map(), people: new Map(), nextId: 0 }
      for (const run of commands) {
        const honoured = honouredBy(model)
        reached.reopened += honoured.reopenings.size
        reached.standing += honoured.covering.size - honoured.reopenings.size
        run(model)
        const ids = [...model.rows.values()].map(({ id }) => id)
        expect(new Set(ids).size).toBe(ids.length)
      }
      runNight(model)
      // A second run of the same night has nothing to say.
      const again = reconcile(model.found.values(), model.rows.values(), honouredBy(model))
      reached.suppressed += again.suppressed.length
      expect([again.created, again.changed, again.returned, again.reopened, again.withdrawn].flat()).toEqual([])
    }),
    { numRuns: 2_000 },
  )
  // The sequences went where it matters.
  expect(Math.min(...Object.values(reached))).toBeGreaterThan(5)
})
