import { fc } from '../support/fastCheck.ts'
import { describe, expect, test } from 'vitest'
import { inTransaction } from '../../src/store/inTransaction.ts'
import { createPool } from '../../src/store/pool.ts'
import { testLimits, withDatabase } from '../support/database.ts'

const database = withDatabase()

describe('createPool', () => {
  test('keeps dates, long integers and decimals as text', async () => {
    const { rows } = await database.pool.query(`
      select date '1990-06-01' as birth, 9007199254740993::int8 as big, 0.10::numeric as exact,
             array[date '1990-06-01', null] as births, array[9007199254740993::int8] as bigs, array[0.10::numeric] as exacts`)
    expect(rows[0]).toEqual({
      birth: '1990-06-01',
      big: '9007199254740993',
      exact: '0.10',
      births: ['1990-06-01', null],
      bigs: ['9007199254740993'],
      exacts: ['0.10'],
    })
  })

  test('sees schema vetting and its limits on the server', async () => {
    const { rows } = await database.pool.query(`
      select current_schema() as schema, current_setting('statement_timeout') as statement,
             current_setting('idle_in_transaction_session_timeout') as idle, current_setting('application_name') as name`)
    expect(rows[0]).toEqual({ schema: 'vetting', statement: '30s', idle: '30s', name: 'vetting-test' })
  })

  test('gives up on a statement the server does not finish', async () => {
    const limits = { ...testLimits, queryTimeout: 200, statementTimeout: 30_000 }
    const pool = createPool({ url: database.url, name: 'vetting-slow', limits, onError: () => undefined })
    await expect(pool.query('select pg_sleep(20)')).rejects.toThrow('Query read timeout')
    await pool.end()
  })

  test('survives the loss of a checked-out and of an idle connection', async () => {
    const lost: Error[] = []
    const pool = createPool({
      url: database.url,
      name: 'vetting-lost',
      limits: testLimits,
      onError: (error) => lost.push(error),
    })
    const client = await pool.connect()
    await pool.query('select 1')
    await database.pool.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'vetting-lost'`,
    )
    await expect.poll(() => lost.length).toBe(1)
    await expect(client.query('select 1')).rejects.toThrow(/terminat|not queryable/)
    client.release(true)
    expect((await pool.query('select 1 as one')).rows).toEqual([{ one: 1 }])
    await pool.end()
  })
})

describe('inTransaction', () => {
  test('commits what resolves and rolls back what throws', async () => {
    await database.pool.query('create table pool_trial (text text)')
    expect(
      await inTransaction(database.pool, async (client) => {
        await client.query(`insert into pool_trial values ('kept')`)
        return 7
      }),
    ).toBe(7)
    await expect(
      inTransaction(database.pool, async (client) => {
        await client.query(`insert into pool_trial values ('lost')`)
        throw new Error('stop')
      }),
    ).rejects.toThrow('stop')
    expect((await database.pool.query('select text from pool_trial')).rows).toEqual([{ text: 'kept' }])
  })

  test('does not hand out a connection whose query timed out', async () => {
    const limits = { ...testLimits, max: 1, queryTimeout: 200 }
    const pool = createPool({ url: database.url, name: 'vetting-one', limits, onError: () => undefined })
    await expect(inTransaction(pool, (client) => client.query('select pg_sleep(20)'))).rejects.toThrow('timeout')
    expect((await pool.query('select 1 as one')).rows).toEqual([{ one: 1 }])
    await pool.end()
  })
})

test('lists of texts are read as they were written, whatever is in them', async () => {
  const element = fc.option(
    fc.oneof(
      fc.constantFrom('NULL', 'null', 'a,b', '{}', '"', '\\', ' ', '', '[1:2]={a}', 'address:12 High Street'),
      fc.string({ unit: 'grapheme', maxLength: 12 }).filter((text) => !text.includes('\0')),
    ),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(element, { maxLength: 6 }), async (list) => {
      const { rows } = await database.pool.query('select $1::text[] as list', [list])
      expect(rows).toEqual([{ list }])
    }),
    { numRuns: 200 },
  )
  const { rows } = await database.pool.query(
    `select '{{a,b},{c,d}}'::text[] as nested, '[0:1]={a,b}'::text[] as shifted`,
  )
  expect(rows).toEqual([
    {
      nested: [
        ['a', 'b'],
        ['c', 'd'],
      ],
      shifted: ['a', 'b'],
    },
  ])
})
