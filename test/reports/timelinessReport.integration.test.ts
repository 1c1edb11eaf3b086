import { beforeAll, expect, test } from 'vitest'
import { addDays } from '../../src/records/index.ts'
import { qualityReport } from '../../src/reports/qualityReport.ts'
import { timelinessReport } from '../../src/reports/timelinessReport.ts'
import { shippedPolicy } from '../review/support/policy.ts'
import { withDatabase } from '../support/database.ts'
import { pastTheRules } from '../support/pastTheRules.ts'
import { seedAnswers, seedFlags, seedMatters, seedReconciliation } from './support/force.ts'
import { rowOf, scopeOn } from './support/scope.ts'

const database = withDatabase()
const opened = '2023-01-02'

/** Ten closed matters that took 400 days on average, two of them over two years. */
const lengths = [30, 60, 120, 200, 300, 395, 405, 600, 800, 1_090]

beforeAll(async () => {
  const { pool } = database
  const early = await seedReconciliation(pool, opened)
  await seedFlags(pool, { first: 1, count: 20, reconciliation: early, date: opened })
  await seedAnswers(pool, { first: 1, count: 20, date: '2023-01-12', answer: 'CONFIRMED' })
  for (const [place, days] of lengths.entries()) {
    const date = addDays(opened, days)
    const decided = { date, action: 'refer', answer: 'DECIDED', route: 'NFA', outcome: 'NFA' }
    const steps = [
      { date: addDays(opened, 20), action: 'assess-severity', answer: 'SEVERITY' },
      decided,
      { date, action: 'close', answer: 'CLOSED' },
    ]
    await seedMatters(pool, { first: place + 1, count: 1, openedOn: opened, steps })
  }
  const hold = { action: 'hold', answer: 'HELD_R12' }
  await seedMatters(pool, {
    first: 11,
    count: 3,
    openedOn: opened,
    steps: [{ ...hold, date: '2023-02-01' }],
    holdReviewOn: '2023-05-01',
  })
  await seedMatters(pool, {
    first: 14,
    count: 2,
    openedOn: opened,
    steps: [{ ...hold, date: '2023-02-01' }],
    holdReviewOn: '2026-12-01',
  })
  await seedMatters(pool, { first: 16, count: 1, openedOn: opened, steps: [] })
  // Waiting on Thu 8 Jan 2026: since Thu, since Mon, since Wed 31 Dec (New Year's Day does not count), since October.
  for (const [place, day] of ['2026-01-08', '2026-01-05', '2025-12-31', '2025-10-01'].entries()) {
    const reconciliation = await seedReconciliation(pool, day)
    await seedFlags(pool, {
      first: 101 + 10 * place,
      count: place + 1,
      class: 'ASSOCIATION',
      reconciliation,
      date: day,
    })
  }
})

const report = () => timelinessReport(database.pool, scopeOn('2026-01-08'), shippedPolicy)

test('the age of the queue is in working days', async () => {
  expect(rowOf(await report(), 'queue-age', 'ASSOCIATION')).toMatchObject({
    'to-1': 1,
    'to-5': 5,
    'to-10': 0,
    'over-10': 4,
    total: 10,
  })
  expect(rowOf(await report(), 'missed', 'flag unanswered after 5 working days')['missed']).toBe(4)
})

test('answers take calendar days from raising to the answer', async () => {
  expect(rowOf(await report(), 'answers', 'CONVICTION, answered')).toMatchObject({ count: 20, median: 10, p90: 10 })
  expect(rowOf(await report(), 'answers', 'ASSOCIATION, still waiting')).toMatchObject({
    count: 10,
    median: 8,
    p90: 99,
  })
})

test('matters: 400 days on average and one in five over two years; held ones apart', async () => {
  expect(rowOf(await report(), 'matters', 'closed')).toEqual({
    row: 'closed',
    count: 10,
    mean: 400,
    median: 300,
    p90: 800,
    over400: 4,
    over400Share: 0.4,
    over730: 2,
    over730Share: 0.2,
  })
  expect(rowOf(await report(), 'matters', 'open')).toMatchObject({ count: 1, over730: 1 })
  expect(rowOf(await report(), 'matters', 'open, held under r12 for a time')).toMatchObject({ count: 5 })
  expect(rowOf(await report(), 'missed', 'r12 hold past the day of its review')['missed']).toBe(3)
})

test('stages: each spell from its step to the next', async () => {
  expect(rowOf(await report(), 'stages', 'OPEN, left')).toMatchObject({ count: 15, median: 20, p90: 30 })
  expect(rowOf(await report(), 'stages', 'SEVERITY, left')).toMatchObject({ count: 10, mean: 380 })
  expect(rowOf(await report(), 'stages', 'HELD_R12, still there')).toMatchObject({ count: 5, median: 1_072 })
})

test('agreement of double reads, by the rule that asked for them', async () => {
  await pastTheRules(
    database.pool,
    `insert into decision (case_id, member_key, question, flag_id, subject_version, action, answer, reasons, rule, second_of,
                           first_by, agrees, in_effect, decided_by, rank, standing, policy_version, model_version, at)
     select g.case_id, g.member_key, 'identity', g.id, 9, 'reject', 'WRONG_PERSON', 'both records compared', 'high-wrong-person',
            -g.id, 'a.one', g.member_key <> '43/1', false, 'b.two', 'Inspector', 'inspector', 'test', 'm', '2023-01-20'
       from flag g where g.class = 'CONVICTION' and g.member_key in ('43/1', '43/2', '43/3', '43/4')`,
  )
  const quality = await qualityReport(database.pool, scopeOn('2026-01-08'))
  expect(rowOf(quality, 'double-reads', 'high-wrong-person')).toMatchObject({
    events: 3,
    rest: 1,
    base: 4,
    share: 0.75,
  })
  expect(rowOf(await qualityReport(database.pool, scopeOn('2023-01-19')), 'double-reads', 'all')['base']).toBe(0)
})
