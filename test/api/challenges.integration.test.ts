import { beforeEach, describe, expect, test } from 'vitest'
import type { Api } from '../../src/api/api.ts'
import { call } from '../../src/api/operation.ts'
import { answerFlag } from '../../src/api/operations/answerFlag.ts'
import { assignFlag } from '../../src/api/operations/assignFlag.ts'
import { correctFlag } from '../../src/api/operations/correctFlag.ts'
import { decideMatter } from '../../src/api/operations/decideMatter.ts'
import { listChallenges } from '../../src/api/operations/listChallenges.ts'
import { listDecisions } from '../../src/api/operations/listDecisions.ts'
import { listNotes } from '../../src/api/operations/listNotes.ts'
import { listNotices } from '../../src/api/operations/listNotices.ts'
import { lodgeReview } from '../../src/api/operations/lodgeReview.ts'
import { noteFlag } from '../../src/api/operations/noteFlag.ts'
import { notifySubject } from '../../src/api/operations/notifySubject.ts'
import { openFlag } from '../../src/api/operations/openFlag.ts'
import { readReport } from '../../src/api/operations/readReport.ts'
import { receiveNotice } from '../../src/api/operations/receiveNotice.ts'
import { reopenFlag } from '../../src/api/operations/reopenFlag.ts'
import { stepChallenge } from '../../src/api/operations/stepChallenge.ts'
import { undoLink } from '../../src/api/operations/undoLink.ts'
import { challengeCounts } from '../../src/store/reports/challengeCounts.ts'
import { found, night, wipe } from '../review/support/nights.ts'
import { employ, hire, reasons, record } from '../review/support/office.ts'
import { withDatabase } from '../support/database.ts'
import { apiOf, caller } from './support/api.ts'

const database = withDatabase()
let api: Api

const all = async (sql: string) => (await database.pool.query(sql)).rows
const ours = { force: '43', number: '1' }

beforeEach(async () => {
  const { pool } = database
  await wipe(pool)
  api = await apiOf(pool)
  for (const id of ['ann', 'bob', 'eve']) await employ(pool, id)
  await employ(pool, 'cyd', { rank: 'Commander', standing: 'senior' })
  await employ(pool, 'dee', { standing: 'below-inspector' })
})

const raise = async (rank = 'Constable', band: 'MEDIUM' | 'HIGH' = 'MEDIUM') => {
  await hire(database.pool, '43/1', { rank })
  await record(database.pool, 'N1')
  await night(database.pool, '2026-01-05', [found({ recordKey: 'N1', band, signals: ['violence'] })])
}

const flagVersion = async (): Promise<number> => (await all('select version from flag'))[0].version

const answer = async (action: 'confirm' | 'reject', by = 'ann') => {
  await call(assignFlag, api, caller(by), { flagId: '1', to: by })
  await call(openFlag, api, caller(by), { flagId: '1', noConflict: true })
  return call(answerFlag, api, caller(by), { flagId: '1', version: await flagVersion(), action, reasons })
}

const step = async (action: string, given: object = {}, by = 'ann') => {
  const [{ version }] = await all('select version from matter')
  return call(decideMatter, api, caller(by), { matterId: '1', action, version, reasons, ...given })
}

/** An officer whose clearance was withdrawn, told of it, and who appeals. */
const appealed = async (rank?: string) => {
  await raise(rank)
  await employ(database.pool, 'ext', { force: '46' })
  await answer('confirm')
  for (const by of ['bob', 'cyd']) await call(openFlag, api, caller(by), { flagId: '1', noConflict: true })
  await step('assess-severity')
  await step('assess-withdrawal', { holdConsidered: true, consulted: true, assessor: 'ext' })
  await step('receive-report', { reportReceivedOn: '2026-01-06' })
  await step('decide', { route: 'WITHDRAW', outcome: 'VETTING_REVIEW', recipients: ['PSD'] }, 'cyd')
  const [{ version }] = await all('select version from matter')
  const sentAt = '2026-01-06T10:00:00Z'
  await call(notifySubject, api, caller(), { matterId: '1', version, method: 'email', sentAt })
  await step('appeal', { challengeCause: 'unfair-procedure', reasons: 'the panel had not seen the reference' })
}

const challenged = async () => (await call(listChallenges, api, caller(), { member: '43/1' })).at(-1)

const take = async (action: string, given: object = {}, by = 'ann') =>
  call(stepChallenge, api, caller(by), {
    challengeId: (await challenged())?.id,
    version: (await challenged())?.version,
    action,
    reasons,
    ...given,
  })

const heard = async () =>
  (await call(listNotices, api, caller(), {})).map(({ recipient, cause }) => `${recipient}: ${cause}`)

describe('an appeal', () => {
  test('is a record of its own: who, when, why, due when, and what came of it', async () => {
    await appealed()
    expect(await challenged()).toMatchObject({
      kind: 'appeal',
      cause: 'unfair-procedure',
      ground: 'the panel had not seen the reference',
      raisedBy: 'subject',
      enteredBy: 'ann',
      raisedOn: '2026-01-06',
      status: 'LODGED',
    })
    const [decided] = await all(`select id from decision where action = 'decide'`)
    expect((await challenged())?.decisionId).toBe(decided.id)
    // Five working days for the meeting (r29).
    expect(await take('find-arguable', { chair: 'chief-officer' })).toMatchObject({
      status: 'ARGUABLE',
      dueOn: '2026-01-13',
    })
    await expect(take('decide', { result: 'REVERSED' })).rejects.toMatchObject({
      message: expect.stringContaining('end-appeal'),
    })
    const end = { appealResult: 'REVERSED', riskPlan: 'posted away from the public' }
    expect(await step('end-appeal', end)).toMatchObject({ status: 'CLOSED' })
    const [ended] = await all(`select id from decision where action = 'end-appeal'`)
    // Three working days to tell the result (r30).
    expect(await challenged()).toMatchObject({
      status: 'DECIDED',
      result: 'REVERSED',
      riskPlan: end.riskPlan,
      overturnedBy: ended.id,
      dueOn: '2026-01-09',
    })
    expect(await take('tell')).toMatchObject({ status: 'CLOSED', dueOn: '' })
    expect(await heard()).toEqual(['PSD: overturned', 'ann: overturned', 'cyd: overturned'])
  })

  test('whose grounds were not found arguable does not succeed, and nothing is half written', async () => {
    await appealed()
    const before = await all('select (select count(*) from decision) as n, (select seq from audit_head) as seq')
    const end = { appealResult: 'REVERSED', riskPlan: 'posted away from the public' }
    await expect(step('end-appeal', end)).rejects.toMatchObject({ code: 'step-refused' })
    expect(await all('select (select count(*) from decision) as n, (select seq from audit_head) as seq')).toEqual(
      before,
    )
    expect(await step('end-appeal', { appealResult: 'CONFIRMED' })).toMatchObject({ status: 'CLOSED' })
    expect(await challenged()).toMatchObject({ status: 'DECIDED', result: 'CONFIRMED', overturnedBy: '' })
  })

  test('of a senior officer is heard under HM Chief Inspector', async () => {
    await appealed('Chief Constable')
    await expect(take('find-arguable', { chair: 'chief-officer' })).rejects.toMatchObject({ code: 'step-refused' })
    await expect(
      database.pool.query(`update challenge set status = 'ARGUABLE', chair = 'chief-officer'`),
    ).rejects.toMatchObject({ constraint: 'challenge_chair' })
    expect(await take('find-arguable', { chair: 'hmcic' })).toMatchObject({ status: 'ARGUABLE' })
  })
})

describe('a review within the force', () => {
  const review = { decisionId: '1', raisedBy: 'force', cause: 'source-error', ground: 'the court mixed up two files' }

  beforeEach(async () => {
    await raise()
    await answer('confirm')
  })

  test('is due in working days, by another person of rank, and confirms or names what overturned the decision', async () => {
    expect(await call(lodgeReview, api, caller(), review)).toEqual({ challengeId: '1', dueOn: '2026-02-03' })
    await expect(call(lodgeReview, api, caller(), review)).rejects.toMatchObject({ code: 'conflict' })
    const decide = (by: string, result: string) => take('decide', { result }, by)
    await expect(decide('ann', 'CONFIRMED')).rejects.toMatchObject({ code: 'same-person' })
    await expect(decide('dee', 'CONFIRMED')).rejects.toMatchObject({ code: 'not-permitted' })
    await expect(decide('bob', 'REVERSED')).rejects.toMatchObject({ code: 'step-refused' })
    const undo = async (by: string) =>
      call(undoLink, api, caller(by), { flagId: '1', version: await flagVersion(), reasons })
    await undo('bob')
    await undo('eve')
    const reviewed = () => all(`select status, result, overturned_by as by from challenge where kind = 'review'`)
    await call(stepChallenge, api, caller('bob'), {
      challengeId: '1',
      version: 1,
      action: 'decide',
      result: 'REVERSED',
      reasons,
    })
    const [{ id }] = await all(`select id from decision where action = 'undo' and in_effect`)
    expect(await reviewed()).toEqual([{ status: 'DECIDED', result: 'REVERSED', by: id }])
    await expect(
      call(stepChallenge, api, caller('bob'), { challengeId: '1', version: 1, action: 'tell', reasons }),
    ).rejects.toMatchObject({ code: 'stale-version' })
  })

  test('is refused of a decision that waits or is not there, and by direct SQL to its author', async () => {
    await expect(call(lodgeReview, api, caller(), { ...review, decisionId: '99' })).rejects.toMatchObject({
      code: 'not-found',
    })
    await call(lodgeReview, api, caller(), review)
    const confirm = (by: string) =>
      database.pool.query(
        `update challenge set status = 'DECIDED', result = 'CONFIRMED', decided_by = $1, decided_on = '2026-01-06', stepped_by = $1`,
        [by],
      )
    const tries = await Promise.allSettled(Array.from({ length: 100 }, () => confirm('ann')))
    expect(tries.filter(({ status }) => status === 'fulfilled')).toEqual([])
    await expect(
      database.pool.query(`update challenge set status = 'DECIDED', result = 'REVERSED', decided_by = 'bob',
                             decided_on = '2026-01-06', stepped_by = 'bob', overturned_by = 1`),
    ).rejects.toMatchObject({ constraint: 'challenge_overturned' })
    await confirm('bob')
    await expect(database.pool.query(`update challenge set cause = 'unreasonable'`)).rejects.toThrow('stays')
  })
})

describe('an answer that stands no more', () => {
  test('is overturned by two, or reversed by its author; each a record, and counted by cause', async () => {
    await raise()
    await answer('reject')
    await call(reopenFlag, api, caller(), { flagId: '1', version: await flagVersion(), reasons, cause: 'record-split' })
    expect(await challenged()).toMatchObject({
      kind: 'reversal',
      cause: 'record-split',
      result: 'REVERSED',
      status: 'CLOSED',
    })
    await answer('confirm', 'bob')
    for (const by of ['ann', 'eve'])
      await call(undoLink, api, caller(by), { flagId: '1', version: await flagVersion(), reasons })
    expect(await challenged()).toMatchObject({
      kind: 'overturn',
      cause: 'wrong-person',
      enteredBy: 'ann',
      decidedBy: 'eve',
    })
    const { tables } = await call(readReport, api, caller(), { name: 'outcomes', asAt: '2099-12-31' })
    const rowsOf = (name: string) => tables.find((one) => one.name === name)?.rows.map(({ row }) => row)
    expect(rowsOf('challenges-by-kind')).toEqual(['overturn', 'reversal', 'All'])
    expect(rowsOf('challenges-by-cause')).toEqual(['record-split', 'wrong-person', 'All'])
    const year = { from: '2026-01-01', to: '2026-12-31', asAt: '2026-12-31' }
    expect(await challengeCounts(database.pool, year)).toEqual([
      { kind: 'overturn', cause: 'wrong-person', result: 'REVERSED', challenges: 1 },
      { kind: 'reversal', cause: 'record-split', result: 'REVERSED', challenges: 1 },
    ])
    expect(await challengeCounts(database.pool, { ...year, to: '2026-01-05' })).toEqual([])
  })

  test('a correction reaches whoever was told or built on it, and the next run looks at the suppression again', async () => {
    await raise()
    await answer('reject')
    await database.pool.query(`insert into disclosure (flag_id, recipient, by) values (1, 'PSD', 'ann')`)
    const told = await call(correctFlag, api, caller('bob'), { flagId: '1', reason: reasons })
    expect(told.recipients).toEqual(['PSD'])
    expect(await all(`select record_row_hash = '\\x' as doubted, lifted_at from suppression`)).toEqual([
      { doubted: true, lifted_at: null },
    ])
    await night(database.pool, '2026-01-06', [found({ recordKey: 'N1', band: 'MEDIUM', signals: ['violence'] })])
    expect(await all(`select record_row_hash = '\\x' as doubted, lifted_at from suppression`)).toEqual([
      { doubted: false, lifted_at: null },
    ])
  })

  test('reaches who answered that another flag repeats it, and a member who was given a packet', async () => {
    await raise()
    await answer('confirm')
    await record(database.pool, 'N2')
    await night(database.pool, '2026-01-06', [
      found({ recordKey: 'N1', band: 'MEDIUM', signals: ['violence'] }),
      found({ recordKey: 'N2', band: 'LOW' }),
    ])
    await call(assignFlag, api, caller('eve'), { flagId: '2', to: 'eve' })
    await call(openFlag, api, caller('eve'), { flagId: '2', noConflict: true })
    const repeats = { flagId: '2', version: 1, action: 'duplicate', original: '1', reasons }
    await call(answerFlag, api, caller('eve'), repeats)
    await database.pool.query(
      `with asked as (
         insert into export_request (kind, member_key, digest, options, reason, policy_version, requested_by)
         values ('packet', '43/1', repeat('0', 64), '{}', 'a reason long enough', (select version from policy), 'ann') returning id)
       select from asked`,
    )
    await database.pool.query(`update export_request set agreed_by = 'bob', agreed_at = now()`)
    await database.pool.query(`update export_request set released_by = 'bob', released_at = now()`)
    const told = await call(correctFlag, api, caller('bob'), { flagId: '1', reason: reasons })
    expect(told.recipients).toEqual(['43/1', 'ann', 'eve'])
  })
})

describe('what was decided, written and told', () => {
  test('is listed, each look recorded; a first answer that waits is shown to its author only', async () => {
    await raise('Constable', 'HIGH')
    await answer('reject')
    await call(noteFlag, api, caller(), { flagId: '1', body: 'asked the court for the file' })
    expect(await call(listDecisions, api, caller('bob'), ours)).toEqual([])
    expect(await call(listDecisions, api, caller('ann'), ours)).toMatchObject([
      { action: 'reject', rule: 'high-wrong-person', inEffect: false, reasons },
    ])
    await answer('reject', 'bob')
    expect(await call(listDecisions, api, caller('eve'), ours)).toMatchObject([
      { decidedBy: 'ann', inEffect: false },
      { decidedBy: 'bob', inEffect: true, agrees: true, secondOf: '1' },
    ])
    expect(await call(listNotes, api, caller('bob'), ours)).toMatchObject([
      { flagId: '1', by: 'ann', body: 'asked the court for the file' },
    ])
    const looked = await all(
      `select content::json -> 'fields' ->> 0 as what from audit_entry where subject = '43/1' and operation = 'consultation'
        order by seq desc limit 2`,
    )
    expect(looked).toEqual([{ what: 'notes' }, { what: 'decisions' }])
  })

  test('a notice is delivered, then acknowledged, once each', async () => {
    await raise()
    await answer('confirm')
    await call(correctFlag, api, caller('bob'), { flagId: '1', reason: reasons })
    expect(await call(listNotices, api, caller(), {})).toMatchObject([
      { recipient: 'ann', cause: 'corrected', deliveredAt: null, acknowledgedAt: null },
    ])
    const receive = (receipt: string) => call(receiveNotice, api, caller(), { noticeId: '1', receipt })
    await receive('delivered')
    await expect(receive('delivered')).rejects.toMatchObject({ code: 'conflict' })
    await receive('acknowledged')
    await expect(receive('acknowledged')).rejects.toMatchObject({ code: 'conflict' })
    expect(await call(listNotices, api, caller(), {})).toEqual([])
    expect(await call(listNotices, api, caller(), { member: '43/1' })).toMatchObject([
      { deliveredAt: expect.any(String), acknowledgedAt: expect.any(String) },
    ])
    await expect(database.pool.query('update recipient_notice set acknowledged_at = null')).rejects.toThrow('stays')
    await expect(call(receiveNotice, api, caller(), { noticeId: '9', receipt: 'delivered' })).rejects.toMatchObject({
      code: 'not-found',
    })
  })
})
