import { beforeAll, describe, expect, test } from 'vitest'
import { withDatabase } from '../support/database.ts'
import { seedExtract, seedMembers } from '../reports/support/force.ts'
import { invoke } from './support/invoke.ts'

const database = withDatabase()
const stats = (...args: string[]) => invoke(['stats', ...args], { DATABASE_URL: database.url })

beforeAll(async () => {
  await seedMembers(database.pool, { count: 120 })
  await seedMembers(database.pool, { first: 121, count: 7, gap: 'no-date-of-birth' })
  await seedExtract(database.pool, { kind: 'nominals', source: 'pnc', asOf: '2026-01-04', read: 1_000 })
})

describe('vetting stats', () => {
  test('writes every report as text', async () => {
    const { code, stdout } = await stats('--as-at', '2026-01-06')
    expect(code).toBe(0)
    expect(stdout).toMatch(/Coverage, 1900-01-01 to 2026-01-06, as at 2026-01-06/)
    expect(stdout).toMatch(/members in scope +127/)
    expect(stdout).toMatch(/Patterns of distinct incidents/)
  })

  test('writes one report as JSON', async () => {
    const { stdout } = await stats('coverage', '--json', '--as-at', '2026-01-06')
    expect(JSON.parse(stdout)).toMatchObject([
      { name: 'coverage', suppressBelow: 5, tables: [{ name: 'members' }, {}, {}, {}, {}] },
    ])
  })

  test('hides more of what is published', async () => {
    const line = (text: string) =>
      text.split('\r\n').find((one) => one.includes('not-searched.no-date-of-birth') && one.includes(',count,'))
    expect(line((await stats('coverage', '--csv', '--as-at', '2026-01-06')).stdout)).toMatch(/,count,7$/)
    expect(line((await stats('coverage', '--csv', '--as-at', '2026-01-06', '--publish')).stdout)).toMatch(
      /,count,\[c\]$/,
    )
  })

  test.each([
    ['a report there is not', ['weather']],
    ['dates out of order', ['--from', '2026-02-01', '--to', '2026-01-01', '--as-at', '2026-03-01']],
    ['a day that is none', ['--as-at', '2026-02-30']],
    ['two forms at once', ['--json', '--csv']],
  ])('%s is wrong usage', async (_, args) => {
    expect((await stats(...args)).code).toBe(2)
  })
})
