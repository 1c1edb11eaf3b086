import { beforeAll, expect, test } from 'vitest'
import { patternsReport } from '../../src/reports/patternsReport.ts'
import { shippedPolicy } from '../review/support/policy.ts'
import { withDatabase } from '../support/database.ts'
import { pastTheRules } from '../support/pastTheRules.ts'
import { seedMembers } from './support/force.ts'
import { rowOf, scopeOn } from './support/scope.ts'

const database = withDatabase()

/** Casey: 1,809 with two or more (20 % of those with any): 1,263 with two, 505 with three to five, 41 with six or more, most 19. */
beforeAll(async () => {
  const { pool } = database
  await seedMembers(pool, { count: 45_000 })
  await pastTheRules(
    pool,
    `insert into pattern_prompt (member_key, case_id, incidents, expected, chance, timeline, reconciliation_id)
     select '43/' || n, 1, case when n <= 1263 then 2 when n <= 1768 then 3 + n % 3 when n < 1809 then 6 + n % 4 else 19 end,
            0.2, 0.1, '[]', 1
       from generate_series(1, 1809) as s(n)`,
  )
  await pool.query(
    `insert into finding (member_key, class, source, record_kind, record_key, relation, fingerprint, band, weight, signals,
                          contacts, incidents, model_version, marking, handling, doc)
     select '43/' || n, 'MISCONDUCT', 'psd', 'misconduct', 'M' || n, 'self', 'f', 'HIGH', 20, '{}', '{}', '[{"key":"a"}]', 'm', 'OFFICIAL', '{}', '{}'
       from generate_series(1, 9045) as s(n)`,
  )
})

test('the bands of the Casey review, and what chance alone would give', async () => {
  const report = await patternsReport(database.pool, scopeOn('2023-01-01'), shippedPolicy)
  const count = (row: string) => rowOf(report, 'bands', row)['count']
  expect([count('1+'), count('2+'), count('2'), count('3-5'), count('6+')]).toEqual([9_045, 1_809, 1_263, 505, 41])
  expect(rowOf(report, 'bands', '2+')['share']).toBeCloseTo(0.2, 12)
  expect(report.tables[0]?.title).toContain('19')
  const expected = (row: string) => Number(rowOf(report, 'chance', row)['expected'])
  expect(Math.round(expected('2 or more'))).toBe(977)
  expect(Math.round(expected('3 or more'))).toBe(72)
  expect(expected('6 or more').toFixed(3)).toBe('0.007')
})

test('the highest count is one person’s and is not published', async () => {
  const scope = scopeOn('2023-01-01', { audience: 'published', suppressBelow: 10 })
  expect(JSON.stringify(await patternsReport(database.pool, scope, shippedPolicy))).not.toContain('the most')
})
