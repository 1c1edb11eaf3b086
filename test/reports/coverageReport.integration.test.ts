import { beforeAll, expect, test } from 'vitest'
import { coverageReport } from '../../src/reports/coverageReport.ts'
import { renderReport } from '../../src/reports/tables/renderReport.ts'
import { reportCsv } from '../../src/reports/tables/reportCsv.ts'
import { shippedPolicy } from '../review/support/policy.ts'
import { withDatabase } from '../support/database.ts'
import { seedExtract, seedFlags, seedMembers, seedReconciliation } from './support/force.ts'
import { rowOf, scopeOn } from './support/scope.ts'

const database = withDatabase()
const clearance = { level: 'RV', granted: '2010-01-01', expiry: '2033-01-01', checksDone: [], conditions: '' }

/** Two forces as inspected: 56 of 6,309 clearances expired; and 33 of 6,294 at the wrong level. */
beforeAll(async () => {
  const { pool } = database
  await seedMembers(pool, { first: 1, count: 6_253 })
  await seedMembers(pool, { first: 6_254, count: 56, data: { clearance: { ...clearance, expiry: '2025-12-31' } } })
  const staff = { workforceClass: 'staff' }
  await seedMembers(pool, { first: 10_001, count: 6_261, data: staff })
  await seedMembers(pool, { first: 16_262, count: 33, data: { ...staff, clearance: { ...clearance, level: 'NPPV' } } })
  await seedMembers(pool, { first: 20_001, count: 12, gap: 'no-date-of-birth', data: { workforceClass: 'contractor' } })
  await seedMembers(pool, { first: 20_101, count: 3, gap: 'placeholder-name', data: { workforceClass: 'contractor' } })
  await seedExtract(pool, { kind: 'nominals', source: 'pnc', asOf: '2026-01-04', read: 1_000 })
  await seedExtract(pool, { kind: 'nominals', source: 'abroad', asOf: '2026-01-02', read: 10 })
  const [first, second] = [await seedReconciliation(pool, '2026-01-05'), await seedReconciliation(pool, '2026-01-06')]
  await seedFlags(pool, { first: 1, count: 20, each: 2, reconciliation: first, date: '2026-01-05' })
  await seedFlags(pool, { first: 21, count: 5, reconciliation: second, date: '2026-01-06' })
  await pool.query(
    `insert into flag_change (reconciliation_id, flag_id, change, what)
     select $1, id, 'withdrawn', '[]' from flag where member_key = '43/1'`,
    [second],
  )
})

const reportOn = (day: string, change = {}) => coverageReport(database.pool, scopeOn(day, change), shippedPolicy)

test('members in scope are searched or not, with the reason', async () => {
  const report = await reportOn('2026-01-06')
  expect(rowOf(report, 'members', 'members')).toMatchObject({ count: 12_618 })
  expect(rowOf(report, 'members', 'searched')).toMatchObject({ count: 12_603 })
  expect(rowOf(report, 'members', 'not-searched')).toMatchObject({ count: 15 })
  expect(rowOf(report, 'members', 'not-searched.no-date-of-birth')).toMatchObject({ count: 12, share: 0.8 })
})

test('clearances: 56 of 6,309 expired, 33 of 6,294 at the wrong level', async () => {
  const report = await reportOn('2026-01-06')
  expect(rowOf(report, 'clearances', 'officer')).toMatchObject({ expired: 56, wrongLevel: 0, total: 6_309 })
  expect(rowOf(report, 'clearances', 'staff')).toMatchObject({ expired: 0, wrongLevel: 33, total: 6_294 })
  // The day before it ends a clearance holds.
  expect(rowOf(await reportOn('2025-12-31'), 'clearances', 'officer')).toMatchObject({ expired: 0 })
})

test('a designated post needs another level', async () => {
  const { designatedPosts, ...others } = shippedPolicy.clearance
  const clearancePolicy = {
    clearance: { ...others, designatedPosts: { ...designatedPosts, words: ['response'] } },
  }
  const report = await coverageReport(database.pool, scopeOn('2026-01-06'), clearancePolicy)
  expect(rowOf(report, 'clearances', 'officer')).toMatchObject({ wrongLevel: 6_253, expiredAndWrong: 56 })
})

test('no candidate found is said of a source as at its date, and a withdrawn candidate is none', async () => {
  const label = 'no candidate found in pnc/nominals as at 2026-01-04'
  expect(rowOf(await reportOn('2026-01-05'), 'found', label)).toMatchObject({ events: 20, rest: 12_583 })
  expect(rowOf(await reportOn('2026-01-06'), 'found', label)).toMatchObject({ events: 24, rest: 12_579, base: 12_603 })
})

test('what is published hides the few, and nothing of it says that anybody is clear', async () => {
  const report = await reportOn('2026-01-06', { suppressBelow: 10, audience: 'published' })
  expect(rowOf(report, 'members', 'not-searched.placeholder-name')).toMatchObject({ count: '[c]', share: '[c]' })
  expect(rowOf(report, 'members', 'not-searched.no-date-of-birth')).toMatchObject({ count: '[c]' })
  for (const text of [renderReport(report), reportCsv([report]), JSON.stringify(report)]) {
    expect(text).not.toMatch(/\bclear\b/i)
  }
})

test('checks done by level; the barred and advisory lists are counted even where nobody has them', async () => {
  const checked = (checksDone: readonly string[], level = 'DV') => ({
    workforceClass: 'secondee',
    clearance: { ...clearance, level, checksDone },
  })
  await seedMembers(database.pool, { first: 30_001, count: 30, data: checked(['PNC', 'Barred list', 'PNC']) })
  await seedMembers(database.pool, { first: 30_101, count: 20, data: checked(['pnc ']) })
  const report = await reportOn('2026-01-06')
  expect(rowOf(report, 'checks', 'DV PNC')).toMatchObject({ events: 50, base: 50 })
  expect(rowOf(report, 'checks', 'DV BARRED LIST')).toMatchObject({ events: 30, base: 50, share: 0.6 })
  expect(rowOf(report, 'checks', 'DV ADVISORY LIST')).toMatchObject({ events: 0, base: 50 })
  expect(rowOf(report, 'checks', 'RV BARRED LIST')).toMatchObject({ events: 0 })
})
