import { beforeEach, describe, expect, test } from 'vitest'
import { answerIdentity } from '../../../src/review/desk/answerIdentity.ts'
import { assign } from '../../../src/review/desk/assign.ts'
import { decideMatter, secondDecision } from '../../../src/review/desk/decideMatter.ts'
import type { Desk } from '../../../src/review/desk/desk.ts'
import { notifySubject } from '../../../src/review/desk/notifySubject.ts'
import { openEvidence } from '../../../src/review/desk/openEvidence.ts'
import { stepChallenge } from '../../../src/review/desk/stepChallenge.ts'
import { undoLink } from '../../../src/review/desk/undoLink.ts'
import type { MatterGiven } from '../../../src/review/decide/matterStep.ts'
import { withDatabase } from '../../support/database.ts'
import { found, night, wipe } from '../support/nights.ts'
import { deskOf, employ, hire, reasons, record, takeAndOpen } from '../support/office.ts'

const database = withDatabase()
let desk: Desk

const all = async (sql: string) => (await database.pool.query(sql)).rows

/** A confirmed flag, and its matter; everybody has opened the evidence. */
const confirmed = async (
  signals: readonly ('custody' | 'violence')[] = ['violence'],
  workforceClass = 'officer',
  rank = 'Constable',
) => {
  const { pool } = database
  await hire(pool, '43/1', { workforceClass, rank })
  await record(pool, 'N1')
  await night(pool, '2026-01-05', [found({ signals })])
  const flag = await takeAndOpen(desk, 'ann')
  await answerIdentity(desk, { flagId: flag.id, by: 'ann', version: flag.version, action: 'confirm', reasons })
  await openFor('ann', 'bob', 'cyd', 'dee')
}

const openFor = async (...people: readonly string[]): Promise<void> => {
  for (const by of people) await openEvidence(desk, { flagId: '1', by, noConflict: true, justification: 'the matter' })
}

const version = async (): Promise<number> => (await all(`select version from matter where id = 1`))[0].version

const take = async (action: MatterGiven['action'], given: Partial<MatterGiven> = {}) =>
  decideMatter(desk, { matterId: '1', action, by: 'ann', version: await version(), reasons, ...given })

const second = async (by: string, route: 'NFA' | 'REFER_CONDUCT', outcome: 'NFA' | 'DISCIPLINARY') =>
  secondDecision(desk, { matterId: '1', by, version: await version(), reasons, route, outcome })

const status = async () => (await all(`select status, route, outcome from matter`))[0]

const toldBy = async (sentAt: string) =>
  notifySubject(desk, { matterId: '1', by: 'ann', version: await version(), method: 'email', sentAt: new Date(sentAt) })

beforeEach(async () => {
  await wipe(database.pool)
  desk = await deskOf(database.pool)
  await employ(database.pool, 'ann')
  await employ(database.pool, 'bob')
  await employ(database.pool, 'cyd', { rank: 'Commander', standing: 'senior' })
  await employ(database.pool, 'dee', { rank: 'Constable', standing: 'below-inspector' })
})

describe('an officer', () => {
  test('whose matter could not lead to withdrawal: a route of r15, told in writing, closed', async () => {
    await confirmed()
    await take('assess-severity')
    await expect(take('refer', { route: 'REFER_CONDUCT', outcome: 'DISCIPLINARY' })).rejects.toMatchObject({
      code: 'step-refused',
      message: 'The step lacks: consulted.',
    })
    const refer = { route: 'REFER_CONDUCT', outcome: 'DISCIPLINARY', consulted: true, recipients: ['PSD'] } as const
    expect(await take('refer', refer)).toMatchObject({ status: 'DECIDED' })
    await expect(take('close')).rejects.toMatchObject({ message: 'The step lacks: notified.' })
    expect(await toldBy('2026-01-06T11:00:00Z')).toEqual({ notifiedOn: '2026-01-06', appealEndsOn: '' })
    expect(await take('close')).toMatchObject({ status: 'CLOSED' })
    expect(await all(`select status, route, outcome, closed_on from matter`)).toEqual([
      { status: 'CLOSED', route: 'REFER_CONDUCT', outcome: 'DISCIPLINARY', closed_on: '2026-01-06' },
    ])
    expect(await all(`select status from case_file`)).toEqual([{ status: 'CLOSED' }])
    expect(await all(`select recipient from disclosure`)).toEqual([{ recipient: 'PSD' }])
  })

  test('who is withdrawn: hold considered, assessor, report, a senior officer, the time to appeal', async () => {
    await confirmed()
    await take('assess-severity')
    const assess = { holdConsidered: true, consulted: true, assessor: 'bob' } as const
    await expect(take('assess-withdrawal', { ...assess, assessor: 'nobody' })).rejects.toMatchObject({
      code: 'unknown-reviewer',
    })
    await take('assess-withdrawal', assess)
    await take('receive-report', { reportReceivedOn: '2026-01-06' })
    const withdraw = { route: 'WITHDRAW', outcome: 'VETTING_REVIEW' } as const
    await expect(take('decide', withdraw)).rejects.toMatchObject({ code: 'not-permitted' })
    await take('decide', { ...withdraw, by: 'cyd' })
    expect(await toldBy('2025-12-18T16:29:00Z')).toEqual({ notifiedOn: '2025-12-18', appealEndsOn: '2026-01-13' })
    await expect(take('close')).rejects.toMatchObject({ message: 'The step lacks: no-appeal-open.' })
    await expect(take('appeal')).rejects.toMatchObject({ message: 'The step lacks: challenge-cause.' })
    await take('appeal', { challengeCause: 'unreasonable' })
    await stepChallenge(desk, {
      challengeId: '1',
      by: 'ann',
      version: 1,
      action: 'find-arguable',
      reasons,
      chair: 'chief-officer',
    })
    await expect(take('end-appeal', { appealResult: 'REVERSED' })).rejects.toMatchObject({
      message: 'The step lacks: appeal-result.',
    })
    await take('end-appeal', { appealResult: 'REVERSED', riskPlan: 'posted away from the public' })
    expect(await status()).toEqual({ status: 'CLOSED', ...withdraw })
  })

  test('whose matter is held under r12 goes on when it is released', async () => {
    await confirmed()
    await expect(take('hold', { consultees: ['CPS'] })).rejects.toMatchObject({
      message: 'The step lacks: review-date.',
    })
    await take('hold', { consultees: ['CPS'], reviewOn: '2026-02-01' })
    expect(await all(`select status from case_file`)).toEqual([{ status: 'HELD_R12' }])
    await expect(take('assess-severity')).rejects.toMatchObject({ code: 'step-refused' })
    expect(await take('release')).toMatchObject({ status: 'OPEN' })
  })
})

test('staff follow the local routes: no hold, and no senior officer', async () => {
  await confirmed(['violence'], 'staff')
  await expect(take('hold', { consultees: ['CPS'], reviewOn: '2026-02-01' })).rejects.toMatchObject({
    code: 'step-refused',
  })
  await take('assess-severity')
  await take('assess-withdrawal', { assessor: 'bob' })
  await take('receive-report', { reportReceivedOn: '2026-01-06' })
  expect(await take('decide', { route: 'WITHDRAW', outcome: 'VETTING_REVIEW' })).toMatchObject({ status: 'DECIDED' })
})

describe('no further action on a flag of the top tier', () => {
  const nothing = { route: 'NFA', outcome: 'NFA', consulted: true } as const

  beforeEach(async () => {
    await confirmed(['custody'])
    await take('assess-severity')
  })

  test('is not for one person', async () => {
    await expect(take('refer', nothing)).rejects.toMatchObject({ message: 'The step lacks: single-decider.' })
    expect(await take('propose', nothing)).toMatchObject({ status: 'SECOND_DECISION', waitsFor: 'top-nfa' })
    const tries = await Promise.allSettled(Array.from({ length: 100 }, () => second('ann', 'NFA', 'NFA')))
    expect(tries.map((one) => one.status === 'rejected' && one.reason.code)).toEqual(Array(100).fill('same-person'))
    expect(await second('bob', 'NFA', 'NFA')).toMatchObject({ status: 'DECIDED' })
    expect(await status()).toEqual({ status: 'DECIDED', route: 'NFA', outcome: 'NFA' })
  })

  test('goes back when the second comes to something else, unseen', async () => {
    await take('propose', nothing)
    expect(await second('bob', 'REFER_CONDUCT', 'DISCIPLINARY')).toMatchObject({ status: 'SEVERITY' })
    expect(await status()).toEqual({ status: 'SEVERITY', route: '', outcome: '' })
    expect(await all(`select details -> 'cameTo' as came from decision where action = 'differ'`)).toEqual([
      { came: { route: 'REFER_CONDUCT', outcome: 'DISCIPLINARY' } },
    ])
  })

  test('cannot be had by changing the outcome afterwards', async () => {
    await take('refer', { ...nothing, outcome: 'LOWER' })
    await toldBy('2026-01-06T11:00:00Z')
    await take('close', { outcome: 'NFA' })
    expect(await status()).toEqual({ status: 'CLOSED', route: 'NFA', outcome: 'LOWER' })
  })

  test("a hundred tries by direct SQL to be one's own second: none succeeds", async () => {
    await take('propose', nothing)
    const statement = `
      insert into decision (case_id, member_key, question, matter_id, subject_version, action, answer, route, outcome, reasons,
                            views, second_of, first_by, agrees, in_effect, decided_by, rank, standing, policy_version, model_version)
      select case_id, member_key, 'matter', matter_id, (select version from matter), 'agree', 'DECIDED', route, outcome, reasons,
             views, id, $1, true, true, 'ann', 'Chief', 'senior', policy_version, model_version
        from decision where action = 'propose'`
    const tries = await Promise.allSettled(
      Array.from({ length: 100 }, (_, n) => database.pool.query(statement, [n % 2 === 0 ? 'ann' : 'bob'])),
    )
    expect(tries.filter((one) => one.status === 'fulfilled')).toEqual([])
    await expect(
      database.pool.query(`update matter set status = 'DECIDED', route = 'NFA', outcome = 'NFA'`),
    ).rejects.toThrow(/no decision/)
  })
})

describe('refused, with nothing written', () => {
  const severity: Partial<MatterGiven> = { action: 'refer', route: 'NFA', outcome: 'LOWER', consulted: true }

  test.each<[string, string, Partial<MatterGiven>]>([
    ['an unknown outcome', 'unknown-outcome', { ...severity, outcome: 'FORGOTTEN' as never }],
    ['an outcome of another route', 'unknown-outcome', { ...severity, outcome: 'CRIMINAL' }],
    ['an unknown step', 'unknown-outcome', { action: 'forget' as never }],
    ['no outcome', 'unknown-outcome', { ...severity, outcome: undefined as never }],
    ['no reasons', 'missing-reason', { ...severity, reasons: '' }],
    ['hostile reasons', 'text-refused', { ...severity, reasons: `${reasons}\u2066` }],
    ['a recipient that turns round', 'text-refused', { ...severity, recipients: ['P\u202eSD'] }],
    ['another version', 'stale-version', { ...severity, version: 99 }],
    ['a constable', 'not-permitted', { ...severity, by: 'dee' }],
    ['a second decision by the way of the first', 'step-refused', { action: 'agree' }],
    ['no date', 'usage', { action: 'receive-report', reportReceivedOn: 'soon' }],
  ])('%s', async (_, code, change) => {
    await confirmed()
    await take('assess-severity')
    const before = await all(
      `select (select count(*) from decision) as n, (select seq from audit_head) as seq, version from matter`,
    )
    const error = await take('refer', change).catch((thrown: unknown) => thrown)
    expect(error).toMatchObject({ name: 'VettingError', code })
    const after = await all(
      `select (select count(*) from decision) as n, (select seq from audit_head) as seq, version from matter`,
    )
    expect(after).toEqual(before)
  })

  test('an appeal clock beyond the dated holidays', async () => {
    desk = { ...desk, now: () => new Date('2031-01-10T12:00:00Z') }
    await confirmed(['violence'], 'staff')
    await take('assess-severity')
    await take('assess-withdrawal', { assessor: 'bob' })
    await take('receive-report', { reportReceivedOn: '2031-01-06' })
    await take('decide', { route: 'WITHDRAW', outcome: 'VETTING_REVIEW' })
    await expect(toldBy('2030-12-30T11:00:00Z')).rejects.toMatchObject({ code: 'calendar-gap' })
    expect(await all(`select notified_on from matter`)).toEqual([{ notified_on: null }])
  })

  test('a decider who has not opened the evidence', async () => {
    await confirmed()
    await employ(database.pool, 'eve')
    await take('assess-severity')
    await expect(take('refer', { ...severity, by: 'eve' })).rejects.toMatchObject({ code: 'evidence-unopened' })
  })
})

test('a link undone stops the matter, tells whoever knows, and the matter falls with the flag', async () => {
  await confirmed()
  await take('assess-severity')
  const flagVersion = async () => (await all(`select version from flag`))[0].version
  const undo = async (by: string) => undoLink(desk, { flagId: '1', by, version: await flagVersion(), reasons })
  expect(await undo('bob')).toMatchObject({ status: 'CONFIRMED', waitsFor: 'overturn' })
  expect(await undo('cyd')).toMatchObject({ status: 'IDENTITY_CHECK' })
  expect(await all(`select undone_by is not null as undone from link`)).toEqual([{ undone: true }])
  expect(await all(`select recipient, cause from recipient_notice`)).toEqual([{ recipient: 'ann', cause: 'undone' }])
  await expect(take('refer', { route: 'NFA', outcome: 'LOWER', consulted: true })).rejects.toMatchObject({
    code: 'step-refused',
    message: expect.stringContaining('answer the flags'),
  })
  const reject = async (by: string) => {
    await assign(desk, { flagId: '1', by, to: by })
    await openFor(by)
    return answerIdentity(desk, { flagId: '1', by, version: await flagVersion(), action: 'reject', reasons })
  }
  await reject('bob')
  await reject('cyd')
  expect(await status()).toEqual({ status: 'CLOSED', route: '', outcome: 'WRONG_PERSON' })
  expect(await all(`select status from case_file`)).toEqual([{ status: 'CLOSED' }])
})

test("another's matter is reopened by two people", async () => {
  await confirmed()
  await take('assess-severity')
  await take('refer', { route: 'NFA', outcome: 'LOWER', consulted: true })
  await toldBy('2026-01-06T11:00:00Z')
  await take('close')
  expect(await take('reopen', { by: 'bob', challengeCause: 'new-evidence' })).toMatchObject({
    status: 'CLOSED',
    waitsFor: 'overturn',
  })
  await expect(take('reopen', { by: 'bob', challengeCause: 'new-evidence' })).rejects.toMatchObject({
    code: 'same-person',
  })
  expect(await take('reopen', { by: 'cyd', challengeCause: 'new-evidence' })).toMatchObject({ status: 'OPEN' })
  expect(await status()).toEqual({ status: 'OPEN', route: '', outcome: '' })
})

describe('a senior officer', () => {
  const assess = { holdConsidered: true, consulted: true } as const

  beforeEach(async () => {
    await employ(database.pool, 'ext', { force: '46' })
    await employ(database.pool, 'gil', { memberKey: '46/7' })
    await employ(database.pool, 'own', { memberKey: '43/7' })
  })

  test.each(['bob', 'own'])('is not assessed by %s, who is not said to be from outside', async (assessor) => {
    await confirmed(['violence'], 'officer', 'T/Assistant Chief Constable')
    await take('assess-severity')
    await expect(take('assess-withdrawal', { ...assess, assessor })).rejects.toMatchObject({
      code: 'not-permitted',
      message: expect.stringContaining('r16'),
    })
  })

  test.each(['ext', 'gil'])('is assessed by %s, of another force', async (assessor) => {
    await confirmed(['violence'], 'officer', 'Deputy Chief Constable')
    await take('assess-severity')
    await take('assess-withdrawal', { ...assess, assessor })
    expect(await take('receive-report', { reportReceivedOn: '2026-01-06' })).toMatchObject({ status: 'REPORT_IN' })
  })

  test('stays one after leaving, and nothing is decided on the report of an assessor from inside', async () => {
    await confirmed(['violence'], 'officer', 'Commander')
    await take('assess-severity')
    await take('assess-withdrawal', { ...assess, assessor: 'ext' })
    await take('receive-report', { reportReceivedOn: '2026-01-06' })
    await database.pool.query(`update matter set assessor = 'own'`)
    await database.pool.query(`delete from record where kind = 'workforce' and key = '43/1'`)
    const withdraw = { route: 'WITHDRAW', outcome: 'VETTING_REVIEW', by: 'cyd' } as const
    await expect(take('decide', withdraw)).rejects.toMatchObject({ code: 'not-permitted' })
  })

  test('by direct SQL, neither', async () => {
    await confirmed(['violence'], 'officer', 'Chief Constable')
    await take('assess-severity')
    const statement = `
      insert into decision (case_id, member_key, question, matter_id, subject_version, action, answer, reasons, views,
                            in_effect, decided_by, rank, standing, policy_version, model_version, details)
      select case_id, member_key, 'matter', id, version, 'assess-withdrawal', 'WITHDRAWAL_ASSESSMENT', 'long enough reasons',
             array(select id from evidence_view where viewed_by = 'ann'), true, 'ann', '', '',
             (select version from policy), 'm', json_build_object('assessor', $1::text) from matter`
    await expect(database.pool.query(statement, ['own'])).rejects.toMatchObject({ constraint: 'decision_assessor' })
    await database.pool.query(statement, ['ext'])
  })

  test.each([
    ['Chief Superintendent', false],
    ['Constable', false],
    ['DC', false],
    ['Detective Constable', false],
    ['Acting Chief Superintendent', false],
    ['ACC', true],
    ['A/ACC', true],
    ['Temporary Deputy Chief Constable', true],
    ['Asst. Chief Constable', true],
    ['assistant  chief-constable', true],
    ['Commander', true],
    ['', false],
  ])('%s: %s', async (rank, isSenior) => {
    expect(await all(`select is_senior_rank('${rank}') as senior`)).toEqual([{ senior: isSenior }])
  })
})

describe('reasons that call a matter isolated', () => {
  const refer = { route: 'NFA', outcome: 'LOWER', consulted: true, reasons: 'an isolated lapse, long ago' } as const

  const twoMatters = async () => {
    await confirmed()
    await record(database.pool, 'N2')
    await night(database.pool, '2026-01-06', [found({ signals: ['violence'] }), found({ recordKey: 'N2' })])
    const flag = await takeAndOpen(desk, 'ann')
    await answerIdentity(desk, { flagId: flag.id, by: 'ann', version: flag.version, action: 'confirm', reasons })
    await take('assess-severity')
  }

  test('stand where nothing else is known', async () => {
    await confirmed()
    await take('assess-severity')
    expect(await take('refer', refer)).toMatchObject({ status: 'DECIDED' })
  })

  test('are challenged where another incident is, and stand with a word why', async () => {
    await twoMatters()
    await expect(take('refer', refer)).rejects.toMatchObject({
      code: 'missing-reason',
      message: expect.stringContaining('stands alone'),
    })
    await expect(take('refer', { ...refer, whyIsolated: 'it is' })).rejects.toMatchObject({ code: 'missing-reason' })
    const whyIsolated = 'the other record is of another kind, twelve years before'
    expect(await take('refer', { ...refer, whyIsolated })).toMatchObject({ status: 'DECIDED' })
    expect(await all(`select details ->> 'whyIsolated' as why from decision where action = 'refer'`)).toEqual([
      { why: whyIsolated },
    ])
  })

  test('and by direct SQL', async () => {
    await twoMatters()
    const statement = `
      insert into decision (case_id, member_key, question, matter_id, subject_version, action, answer, route, outcome, reasons,
                            views, in_effect, decided_by, rank, standing, policy_version, model_version)
      select case_id, member_key, 'matter', id, version, 'refer', 'DECIDED', 'NFA', 'LOWER', 'a one-off, he said',
             array(select id from evidence_view where viewed_by = 'ann'), true, 'ann', '', '',
             (select version from policy), 'm' from matter where id = 1`
    await expect(database.pool.query(statement)).rejects.toMatchObject({ constraint: 'decision_isolated' })
  })
})
