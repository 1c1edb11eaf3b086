import { expect, test } from 'vitest'
import { sheetsInRange } from '../../../src/store/matching/sheetsInRange.ts'
import type { StoredSheet } from '../../../src/store/matching/storedSheet.ts'
import type { IdRange } from '../../../src/store/records/streamRecords.ts'
import { ingestInto } from '../../extracts/support/ingester.ts'
import { nominalCsv, nominals } from '../../extracts/support/nominals.ts'
import { scratchFolder } from '../../extracts/support/scratch.ts'
import { withDatabase } from '../../support/database.ts'

const database = withDatabase()
const file = scratchFolder()

const pagesOf = async (range: IdRange, pageSize: number): Promise<readonly (readonly StoredSheet[])[]> => {
  const pages: (readonly StoredSheet[])[] = []
  for await (const page of sheetsInRange(database.pool, 'nominals', range, pageSize)) pages.push(page)
  return pages
}

const everyId = { fromId: 0, toId: Number.MAX_SAFE_INTEGER }

test('pages hold the bytes stored of each row, a row without them among others, whatever their size', async () => {
  expect(await pagesOf(everyId, 5)).toEqual([])
  await ingestInto(database)(file('first.csv', nominalCsv(nominals(60))))
  await database.pool.query(`update record_nominals set sheet = int8send(id) where id % 7 <> 0`)
  await database.pool.query(`update record_nominals set sheet = null where id % 7 = 0`)
  await database.pool.query(`update record_nominals set sheet = '' where id % 7 = 1`)
  const { rows } = await database.pool.query<StoredSheet>(
    'select id::float8 as id, key, sheet from record_nominals order by id',
  )
  expect(rows).toHaveLength(60)
  for (const size of [1, 7, 59, 60, 61]) {
    const pages = await pagesOf(everyId, size)
    expect(pages.flat()).toEqual(rows)
    expect(pages.slice(0, -1).every((page) => page.length === size)).toBe(true)
  }
  const [from, to] = [rows[10]?.id ?? 0, rows[31]?.id ?? 0]
  expect((await pagesOf({ fromId: from, toId: to }, 4)).flat()).toEqual(rows.slice(10, 31))
  await expect(pagesOf({ fromId: 0, toId: 0.5 }, 4)).rejects.toThrow(RangeError)
})

test('a reader that stops early gives its connections back', async () => {
  for (let round = 0; round < 20; round++)
    for await (const page of sheetsInRange(database.pool, 'nominals', everyId, 1)) {
      expect(page).toHaveLength(1)
      break
    }
  expect((await pagesOf(everyId, 9)).flat()).toHaveLength(60)
})
