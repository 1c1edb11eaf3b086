import { expect, test } from 'vitest'
import { reserveRecordIds } from '../../../src/store/extracts/recordIds.ts'
import { withDatabase } from '../../support/database.ts'

const database = withDatabase()
const exhausted = (): Error => new Error('exhausted')

test('ids reserved by loads side by side, and those that rows get one by one, never meet, and each load’s rise', async () => {
  const clients = await Promise.all([database.pool.connect(), database.pool.connect()])
  try {
    const nextval = async (at: 0 | 1): Promise<number> =>
      (await clients[at].query<{ id: number }>(`select nextval('record_id')::float8 as id`)).rows[0]?.id ?? 0
    const single = [await nextval(0)]
    const reserved = await Promise.all(clients.map((client) => reserveRecordIds(client, 150_000, exhausted)))
    single.push(await nextval(0), await nextval(1), await nextval(0))
    const lists = reserved.map((idsFor) => [...idsFor(70_000), ...idsFor(0), ...idsFor(80_000)])
    for (const ids of lists) expect(ids.every((id, at) => at === 0 || id > (ids[at - 1] ?? 0))).toBe(true)
    const all = [...single, ...lists.flat()]
    expect(all).toHaveLength(300_004)
    expect(new Set(all).size).toBe(all.length)
  } finally {
    for (const client of clients) client.release()
  }
})

test('a load that asks for more than it reserved is told so', async () => {
  const client = await database.pool.connect()
  try {
    const idsFor = await reserveRecordIds(client, 10, exhausted)
    expect(() => idsFor(65_537)).toThrow('exhausted')
  } finally {
    client.release()
  }
})
