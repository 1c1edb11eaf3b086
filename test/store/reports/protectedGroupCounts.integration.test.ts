import { beforeAll, expect, test } from 'vitest'
import { inTransaction } from '../../../src/store/inTransaction.ts'
import { protectedGroupCounts } from '../../../src/store/reports/protectedGroupCounts.ts'
import { seedFlags, seedMembers, seedReconciliation } from '../../reports/support/force.ts'
import { withDatabase } from '../../support/database.ts'

const database = withDatabase()
const period = { from: '2026-01-01', to: '2026-02-01', asAt: '2026-02-01' }

beforeAll(async () => {
  const { pool } = database
  await seedMembers(pool, { count: 100 })
  await seedMembers(pool, { first: 101, count: 5, gap: 'no-date-of-birth' })
  const reconciliation = await seedReconciliation(pool, '2026-01-05')
  await seedFlags(pool, { first: 1, count: 20, reconciliation, date: '2026-01-05' })
})

test('a force that holds nothing has nothing to count', async () => {
  expect(await protectedGroupCounts(database.pool, period)).toEqual([])
})

test('members without an entry count as not declared, and those not searched do not count', async () => {
  await database.pool.query(
    `insert into protected.characteristic (member_key, ethnicity, religion, as_at)
     select '43/' || n, case when n <= 40 then 'B1' when n <= 70 then 'W1' when n <= 80 then 'NS' else 'W2' end, '', date '2025-04-01'
       from generate_series(1, 90) as s(n)
     union all select '43/101', 'B1', '', date '2025-04-01'`,
  )
  const rows = await protectedGroupCounts(database.pool, period)
  const counts = rows
    .filter(({ characteristic }) => characteristic === 'ethnicity')
    .map(({ group, searched, flagged }) => [group, searched, flagged])
  expect(counts).toEqual([
    ['', 20, 0],
    ['B1', 40, 20],
    ['W1', 30, 0],
    ['W2', 10, 0],
  ])
})

test('a role that may not read them gets none, and no error', async () => {
  await inTransaction(database.pool, async (tx) => {
    await tx.query('set local role vetting_worker')
    expect(await protectedGroupCounts(tx, period)).toEqual([])
  })
})
