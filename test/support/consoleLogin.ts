import type pg from 'pg'
import { afterAll, beforeAll } from 'vitest'
import { createPool } from '../../src/store/pool.ts'
import { type TestDatabase, testLimits } from './database.ts'

let logins = 0

/** One connection to a test database as a login of the console, usable from the first test on. */
export const withConsole = (
  database: TestDatabase,
): { readonly name: string; readonly url: string; readonly pool: pg.Pool } => {
  const name = `test_console_${process.pid}_${++logins}`
  const url = new URL(database.url)
  url.username = name
  url.password = 'of-a-test'
  let pool: pg.Pool | undefined

  beforeAll(async () => {
    await database.pool.query(`create role ${name} login password 'of-a-test' in role vetting_console`)
    const limits = { ...testLimits, max: 1 }
    pool = createPool({ url: url.href, name: 'vetting-test', limits, pipeline: true, onError: () => undefined })
  })

  afterAll(async () => {
    await pool?.end()
    await database.pool.query(`drop owned by ${name}; drop role ${name}`)
  })

  return {
    name,
    url: url.href,
    get pool() {
      if (pool === undefined) throw new Error('The login exists from the first test on.')
      return pool
    },
  }
}
