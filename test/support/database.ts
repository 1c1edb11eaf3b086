import pg from 'pg'
import { afterAll, beforeAll, inject } from 'vitest'
import { createPool, type PoolLimits } from '../../src/store/pool.ts'
import { databaseUrl } from './databaseUrl.ts'

export const testLimits: PoolLimits = {
  max: 4,
  // Fifty at once wait for one connection.
  connectTimeout: 60_000,
  queryTimeout: 30_000,
  statementTimeout: 30_000,
  idleInTransactionTimeout: 30_000,
  keepAliveDelay: 5_000,
}

/** Usable from the first test on, that is after beforeAll. */
export type TestDatabase = {
  readonly url: string
  readonly pool: pg.Pool
}

let databases = 0

/**
 * A migrated database of its own, for the test file or the `describe` it is called in; dropped afterwards.
 */
export const withDatabase = (): TestDatabase => {
  const server = inject('databaseServer')
  const name = `test_${process.pid}_${++databases}`
  let pool: pg.Pool | undefined
  const url = databaseUrl(server, name)

  beforeAll(async () => {
    await runOn(server, `create database ${name} template ${inject('databaseTemplate')}`)
    pool = createPool({ url, name: 'vetting-test', limits: testLimits, onError: () => undefined })
  })

  afterAll(async () => {
    await pool?.end()
    await runOn(server, `drop database if exists ${name} with (force)`)
  })

  return {
    url,
    get pool() {
      if (pool === undefined) throw new Error('The test database exists from the first test on.')
      return pool
    },
  }
}

const runOn = async (server: string, sql: string): Promise<void> => {
  const client = new pg.Client(server)
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}
