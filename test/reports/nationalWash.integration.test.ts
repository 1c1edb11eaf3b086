import { beforeAll, describe, expect, test } from 'vitest'
import { funnelReport } from '../../src/reports/funnelReport.ts'
import { qualityReport } from '../../src/reports/qualityReport.ts'
import { withDatabase } from '../support/database.ts'
import { seedOutcomes } from './support/decided.ts'
import { seedAnswers, seedExtract, seedFlags, seedMembers, seedReconciliation } from './support/force.ts'
import { rowOf, scopeOn } from './support/scope.ts'

const database = withDatabase()

/**
 * The national check of 2023: 307,452 people, 461 referred = 9 criminal, 88 disciplinary, 139 vetting review, 128
 * management, 97 no further action. Around them what was not counted then: people flagged wrongly, known already, with a
 * lesser finding, or unread.
 */
beforeAll(async () => {
  const { pool } = database
  await seedMembers(pool, { count: 307_452 })
  await seedExtract(pool, { kind: 'nominals', source: 'pnd', asOf: '2023-03-01', read: 1_000 })
  const reconciliation = await seedReconciliation(pool, '2023-03-31')
  await seedFlags(pool, { first: 1, count: 2_000, reconciliation, date: '2023-03-31' })
  await seedAnswers(pool, { first: 1, count: 561, date: '2023-05-02', answer: 'CONFIRMED' })
  await seedAnswers(pool, { first: 562, count: 1_239, date: '2023-06-01', answer: 'WRONG_PERSON' })
  const openedOn = '2023-05-03'
  const referred = { CRIMINAL: 9, DISCIPLINARY: 88, VETTING_REVIEW: 139, MANAGEMENT: 128, NFA: 97 }
  const next = await seedOutcomes(pool, { first: 1, openedOn, date: '2024-01-10', counts: referred })
  await seedOutcomes(pool, { first: next, openedOn, date: '2024-01-10', counts: { LOWER: 40, ALREADY_KNOWN: 35 } })
  await pool.query(
    `insert into welfare_hit (member_key, source, record_kind, record_key, relation, band, evidence, evidence_fingerprint,
                              first_reconciliation, last_reconciliation)
     select '43/' || n, 'pnd', 'report-persons', 'R' || n, 'self', 'HIGH', '{}', 'f', $1, $1 from generate_series(1, 400) as s(n)`,
    [reconciliation],
  )
}, 240_000)

describe('the national check', () => {
  test('referred 461 of 307,452 people, and every stage is made of the one below it', async () => {
    const report = await funnelReport(database.pool, scopeOn('2024-01-23'))
    const people = (row: string) => rowOf(report, 'people', `people${row}`)['count']
    expect(people('')).toBe(307_452)
    expect(people('.none')).toBe(305_452)
    expect(people('.candidate')).toBe(2_000)
    expect(people('.referred')).toBe(461)
    expect(
      ['CRIMINAL', 'DISCIPLINARY', 'VETTING_REVIEW', 'MANAGEMENT', 'NFA'].map((name) => people(`.${name}`)),
    ).toEqual([9, 88, 139, 128, 97])
    expect(['LOWER', 'ALREADY_KNOWN', 'in-hand', 'wrong', 'closed'].map((name) => people(`.${name}`))).toEqual([
      40, 35, 225, 1_239, 0,
    ])
    expect(rowOf(report, 'rates', 'referred, of those searched')['share']).toBeCloseTo(0.0015, 5)
    expect(rowOf(report, 'rates', 'no further action, of those referred')['share']).toBeCloseTo(0.21, 3)
    expect(rowOf(report, 'welfare', 'found in the period')['members']).toBe(400)
  })

  test('counts flags stage by stage as well', async () => {
    const report = await funnelReport(database.pool, scopeOn('2024-01-23'))
    const flags = (row: string) => rowOf(report, 'flags', `flags${row}`)['count']
    expect(['', '.unanswered', '.confirmed', '.wrong'].map(flags)).toEqual([2_000, 200, 561, 1_239])
    expect(['.referred', '.not-referred', '.no-outcome'].map(flags)).toEqual([461, 75, 25])
    expect(rowOf(report, 'answers', 'CONVICTION')).toMatchObject({
      unanswered: 200,
      confirmed: 561,
      wrong: 1_239,
      total: 2_000,
    })
    expect(rowOf(report, 'rows', 'rows')['count']).toBe(1_000)
    expect(rowOf(report, 'changes', '2023-03-31')).toMatchObject({ new: 2_000, changed: 0 })
  })

  test('on an earlier day it had only got as far', async () => {
    const report = await funnelReport(database.pool, scopeOn('2023-05-15'))
    const people = (row: string) => rowOf(report, 'people', `people.${row}`)['count']
    expect([people('candidate'), people('referred'), people('in-hand'), people('wrong')]).toEqual([2_000, 0, 2_000, 0])
    expect(rowOf(report, 'flags', 'flags.unanswered')['count']).toBe(1_439)
    expect(rowOf(await funnelReport(database.pool, scopeOn('2023-03-30')), 'flags', 'flags')['count']).toBe(0)
  })

  test('what is published hides the nine, and with them what would give them away', async () => {
    const report = await funnelReport(
      database.pool,
      scopeOn('2024-01-23', { suppressBelow: 10, audience: 'published' }),
    )
    const counts = report.tables.find(({ name }) => name === 'people')?.rows ?? []
    const hidden = counts.filter(({ count }) => count === '[c]').map(({ row }) => row)
    expect(hidden).toEqual(['people.CRIMINAL', 'people.DISCIPLINARY'])
    expect(JSON.stringify(report)).not.toMatch(/":(9|88)[,}]/)
  })

  test('has its match quality counted from the answers', async () => {
    const report = await qualityReport(database.pool, scopeOn('2024-01-23'))
    expect(rowOf(report, 'wrong', 'all')).toMatchObject({ events: 1_239, rest: 561, base: 1_800 })
    expect(rowOf(report, 'wrong', 'all')['share']).toBeCloseTo(0.6883, 4)
    expect(rowOf(report, 'candidates', 'flags raised')['rate']).toBeCloseTo(6.505, 3)
  })
})
