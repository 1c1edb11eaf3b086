import { beforeAll, describe, expect, test } from 'vitest'
import { funnelReport } from '../../src/reports/funnelReport.ts'
import { outcomesReport } from '../../src/reports/outcomesReport.ts'
import { qualityReport } from '../../src/reports/qualityReport.ts'
import { withDatabase } from '../support/database.ts'
import { seedOutcomes } from './support/decided.ts'
import { seedAnswers, seedFlags, seedMembers, seedReconciliation } from './support/force.ts'
import { rowOf, scopeOn } from './support/scope.ts'

describe('the Met part of the way: 10,000 checked, 38 potential misconduct, 55 off-duty association', () => {
  const database = withDatabase()

  beforeAll(async () => {
    const { pool } = database
    await seedMembers(pool, { count: 10_000 })
    const first = await seedReconciliation(pool, '2023-03-01')
    await seedFlags(pool, { first: 1, count: 38, class: 'MISCONDUCT', reconciliation: first, date: '2023-03-01' })
    await seedFlags(pool, { first: 39, count: 55, class: 'ASSOCIATION', reconciliation: first, date: '2023-03-01' })
    await seedFlags(pool, { first: 94, count: 400, class: 'MISCONDUCT', reconciliation: first, date: '2023-03-01' })
    const later = await seedReconciliation(pool, '2023-05-01')
    await seedFlags(pool, { first: 500, count: 7, class: 'MISCONDUCT', reconciliation: later, date: '2023-05-01' })
    await seedAnswers(pool, { first: 1, count: 93, date: '2023-04-05', answer: 'CONFIRMED' })
    await seedAnswers(pool, { first: 94, count: 400, date: '2023-04-05', answer: 'WRONG_PERSON' })
    await seedAnswers(pool, { first: 500, count: 7, date: '2023-05-02', answer: 'CONFIRMED' })
  })

  test.each([
    ['2023-04-06', 38, 55],
    ['2023-04-04', 0, 0],
    ['2023-05-02', 45, 55],
  ])('as at %s: %i and %i', async (day, misconduct, association) => {
    const report = await funnelReport(database.pool, scopeOn(day))
    const confirmed = (row: string) => rowOf(report, 'answers', row)['confirmed']
    expect([confirmed('MISCONDUCT'), confirmed('ASSOCIATION')]).toEqual([misconduct, association])
    expect(rowOf(report, 'people', 'people')['count']).toBe(10_000)
  })

  test('only what was raised in a period is counted in it', async () => {
    const report = await funnelReport(database.pool, scopeOn('2023-05-02', { from: '2023-04-07' }))
    expect(rowOf(report, 'answers', 'All')).toMatchObject({ confirmed: 7, wrong: 0, total: 7 })
  })
})

describe('the Met in the end: 58 disciplinary cases, 42 of them against officers', () => {
  const database = withDatabase()

  test('outcomes are split by workforce class, duty status, class and severity', async () => {
    const { pool } = database
    await seedMembers(pool, { count: 42 })
    await seedMembers(pool, { first: 43, count: 16, data: { workforceClass: 'staff', dutyStatus: 'RESTRICTED' } })
    const reconciliation = await seedReconciliation(pool, '2023-05-01')
    const flags = { reconciliation, date: '2023-05-01', class: 'MISCONDUCT' }
    await seedFlags(pool, { ...flags, first: 1, count: 60, signals: ['dishonesty', 'sexual'] })
    await seedAnswers(pool, { first: 1, count: 60, date: '2023-05-02', answer: 'CONFIRMED' })
    const first = { first: 1, openedOn: '2023-05-02', date: '2023-11-01' }
    await seedOutcomes(pool, { ...first, counts: { DISCIPLINARY: 58, NFA: 2 } })
    const report = await outcomesReport(pool, scopeOn('2023-12-31'))
    expect(rowOf(report, 'by-workforceClass', 'officer')).toMatchObject({ DISCIPLINARY: 42, NFA: 0 })
    expect(rowOf(report, 'by-workforceClass', 'staff')).toMatchObject({ DISCIPLINARY: 16 })
    // Two have left since: their matters stay counted.
    expect(rowOf(report, 'by-workforceClass', 'no longer in the extract')).toMatchObject({ NFA: 2 })
    expect(rowOf(report, 'by-duty', 'RESTRICTED')).toMatchObject({ total: 16 })
    expect(rowOf(report, 'by-theme', 'sexual')).toMatchObject({ DISCIPLINARY: 58, NFA: 2, total: 60 })
    expect(rowOf(report, 'by-class', 'MISCONDUCT')).toMatchObject({ total: 60 })
    expect(rowOf(report, 'by-force', 'All')).toMatchObject({ DISCIPLINARY: 58, total: 60 })
    const before = await outcomesReport(pool, scopeOn('2023-10-31'))
    expect(rowOf(before, 'by-class', 'All')).toEqual({ row: 'All', 'none yet': 60, total: 60 })
  })
})

describe('the Met’s 161 convictions: 76 serious traffic, 49 dishonesty or violence (8 while serving), 3 sexual, 33 other', () => {
  const database = withDatabase()

  test('each person counts once, under the gravest class', async () => {
    const { pool } = database
    const reconciliation = await seedReconciliation(pool, '2023-03-01')
    const groups: readonly (readonly [count: number, signals: readonly string[]])[] = [
      [76, ['traffic-serious']],
      [8, ['dishonesty', 'while-serving']],
      [21, ['violence']],
      [20, ['dishonesty', 'traffic-minor']],
      [3, ['sexual', 'violence']],
      [33, ['other']],
    ]
    let first = 1
    for (const [count, signals] of groups) {
      await seedFlags(pool, { first, count, signals, reconciliation, date: '2023-03-01' })
      first += count
    }
    // A second, lesser conviction of somebody counted already adds nothing.
    await seedFlags(pool, { first: 1, count: 5, signals: ['other'], source: 'b', reconciliation, date: '2023-03-01' })
    await seedAnswers(pool, { first: 1, count: 161, date: '2023-03-02', answer: 'CONFIRMED' })
    const report = await outcomesReport(pool, scopeOn('2023-03-31'))
    const total = (row: string): number => Number(rowOf(report, 'convictions', row)['total'])
    expect(total('All')).toBe(161)
    expect(total('traffic-serious')).toBe(76)
    expect(total('dishonesty') + total('violence')).toBe(49)
    expect(rowOf(report, 'convictions', 'dishonesty')['serving']).toBe(8)
    expect([total('sexual'), total('other')]).toEqual([3, 33])
  })
})

describe('Police Scotland: 23,473 people gave 25,505 lines, 73 of them issues', () => {
  const database = withDatabase()

  test('lines per person, the wrong-person rate and what became of the 73', async () => {
    const { pool } = database
    await seedMembers(pool, { count: 23_473 })
    const reconciliation = await seedReconciliation(pool, '2023-06-01')
    const flags = { reconciliation, date: '2023-06-01', source: 'lines' }
    await seedFlags(pool, { ...flags, first: 1, count: 23_473 })
    await seedFlags(pool, { ...flags, first: 21_442, count: 2_032, source: 'more' })
    await seedAnswers(pool, { first: 1, count: 73, date: '2023-07-01', answer: 'CONFIRMED' })
    await seedAnswers(pool, { first: 74, count: 23_400, date: '2023-07-01', answer: 'WRONG_PERSON' })
    await seedOutcomes(pool, {
      first: 1,
      openedOn: '2023-07-01',
      date: '2023-09-01',
      counts: { NFA: 64, ADVICE: 5, VETTING_REVIEW: 3, CRIMINAL: 1 },
    })
    const funnel = await funnelReport(pool, scopeOn('2023-12-31'))
    expect(rowOf(funnel, 'flags', 'flags')['count']).toBe(25_505)
    expect(rowOf(funnel, 'flags', 'flags.confirmed')).toMatchObject({ count: 73 })
    expect(Number(rowOf(funnel, 'flags', 'flags.confirmed')['share'])).toBeCloseTo(0.0029, 4)
    const outcomes = ['NFA', 'ADVICE', 'VETTING_REVIEW', 'CRIMINAL'].map(
      (name) => rowOf(funnel, 'flags', `flags.${name}`)['count'],
    )
    expect(outcomes).toEqual([64, 5, 3, 1])
    const quality = await qualityReport(pool, scopeOn('2023-12-31'))
    expect(rowOf(quality, 'wrong', 'all')).toMatchObject({ events: 25_432, base: 25_505 })
    expect(rowOf(quality, 'candidates', 'flags raised')['rate']).toBeCloseTo(1_086.57, 2)
  }, 120_000)
})

describe('North Yorkshire: later passes show changes only', () => {
  const database = withDatabase()

  test('the second month raises 18 and withdraws 2', async () => {
    const { pool } = database
    const [first, second] = [await seedReconciliation(pool, '2023-01-10'), await seedReconciliation(pool, '2023-02-10')]
    await seedFlags(pool, { first: 1, count: 300, reconciliation: first, date: '2023-01-10' })
    await seedFlags(pool, { first: 301, count: 18, reconciliation: second, date: '2023-02-10' })
    await pool.query(
      `insert into flag_change (reconciliation_id, flag_id, change, what)
       select $1, id, case when member_key in ('43/1', '43/2') then 'withdrawn' else 'changed' end, '[]'
         from flag where member_key in ('43/1', '43/2', '43/3')`,
      [second],
    )
    const report = await funnelReport(pool, scopeOn('2023-02-28'))
    expect(report.tables.find(({ name }) => name === 'changes')?.rows).toEqual([
      { row: '2023-01-10', new: 300, changed: 0, returned: 0, withdrawn: 0 },
      { row: '2023-02-10', new: 18, changed: 1, returned: 0, withdrawn: 2 },
    ])
    expect(rowOf(report, 'flags', 'flags.withdrawn')['count']).toBe(2)
    expect(rowOf(report, 'flags', 'flags.unanswered')['count']).toBe(316)
  })
})
