import { describe, expect, test } from 'vitest'
import { checkDatabase } from '../../src/store/checkDatabase.ts'
import { createPool } from '../../src/store/pool.ts'
import { testLimits, withDatabase } from '../support/database.ts'

const database = withDatabase()
const shifted = (millis: number) => () => Date.now() + millis

describe('checkDatabase', () => {
  test.each([0, 1_500, -1_500])('accepts the server with a clock %i ms away', async (millis) => {
    await expect(checkDatabase(database.pool, shifted(millis))).resolves.toBeUndefined()
  })

  test.each([3_000, -3_000, 3_600_000])('refuses a clock that is %i ms away', async (millis) => {
    await expect(checkDatabase(database.pool, shifted(millis))).rejects.toMatchObject({ code: 'clock-skew' })
  })

  test('says that nobody answers', async () => {
    const url = 'postgres://nobody@127.0.0.1:1/nowhere'
    const pool = createPool({ url, name: 'vetting-test', limits: testLimits, onError: () => undefined })
    await expect(checkDatabase(pool)).rejects.toMatchObject({
      code: 'database-unreachable',
      message: 'The database does not answer (ECONNREFUSED). Check DATABASE_URL.',
    })
    await pool.end()
  })

  test.each([
    ['an old server', { version: 140_011, encoding: 'UTF8' }, /Postgres 15 or later/],
    ['another encoding', { version: 180_004, encoding: 'SQL_ASCII' }, /encoded in SQL_ASCII/],
  ])('refuses %s', async (_, row, message) => {
    const answering = { query: async () => ({ rows: [{ ...row, now: Date.now() }] }) }
    await expect(checkDatabase(answering as unknown as typeof database.pool)).rejects.toThrow(message)
  })
})
