import type pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { inTransaction } from '../../src/store/inTransaction.ts'
import { createPool } from '../../src/store/pool.ts'
import { prepared } from '../../src/store/prepared.ts'
import type { Queryable } from '../../src/store/queryable.ts'
import { together } from '../../src/store/together.ts'
import { testLimits, withDatabase } from '../support/database.ts'

const database = withDatabase()

describe.each([{ pipeline: false }, { pipeline: true }])('with pipeline $pipeline', ({ pipeline }) => {
  let pool: pg.Pool
  beforeAll(() => {
    const limits = { ...testLimits, max: 1 }
    pool = createPool({ url: database.url, name: 'vetting-test', limits, pipeline, onError: () => undefined })
  })
  afterAll(() => pool.end())
  beforeEach(() => database.pool.query('drop table if exists mark; create table mark (n int primary key)'))

  const put = (tx: Queryable, n: number) => tx.query('insert into mark values ($1)', [n])
  const kept = async () =>
    (await database.pool.query<{ n: number }>('select n from mark order by n')).rows.map(({ n }) => n)
  const last = (n: number) => ({ text: 'insert into mark values ($1)', values: [n] })

  test('keeps the work and the last statement, or neither', async () => {
    await inTransaction(
      pool,
      (tx) => put(tx, 1),
      () => last(2),
    )
    expect(await kept()).toEqual([1, 2])
    await expect(
      inTransaction(
        pool,
        (tx) => put(tx, 3),
        () => last(2),
      ),
    ).rejects.toMatchObject({ code: '23505' })
    const unmade = inTransaction(
      pool,
      (tx) => put(tx, 4),
      () => {
        throw new Error('cannot be made')
      },
    )
    await expect(unmade).rejects.toThrow('cannot be made')
    await expect(
      inTransaction(
        pool,
        (tx) => put(tx, 2),
        () => last(5),
      ),
    ).rejects.toMatchObject({ code: '23505' })
    expect(await kept()).toEqual([1, 2])
  })

  test('queries sent together are done in order, and the first that fails is the one that is told', async () => {
    const count = async (tx: Queryable) => (await tx.query<{ n: string }>('select count(*) as n from mark')).rows[0]?.n
    const done = await inTransaction(pool, (tx) =>
      together(
        tx,
        () => put(tx, 1),
        () => count(tx),
        () => put(tx, 2),
        () => count(tx),
      ),
    )
    expect([done[1], done[3]]).toEqual(['1', '2'])
    const failed = inTransaction(pool, (tx) =>
      together(
        tx,
        () => put(tx, 3),
        () => put(tx, 3),
        () => put(tx, 4),
      ),
    )
    await expect(failed).rejects.toMatchObject({ code: '23505' })
    expect(await kept()).toEqual([1, 2])
  })

  test('statements are prepared once a connection', async () => {
    await inTransaction(pool, async (client) => {
      const tx = prepared(client)
      await put(tx, 1)
      await put(tx, 2)
      const { rows } = await client.query('select statement from pg_prepared_statements')
      expect(rows).toEqual([{ statement: 'insert into mark values ($1)' }])
    })
    expect(await kept()).toEqual([1, 2])
  })
})
