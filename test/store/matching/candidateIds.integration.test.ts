import { expect, test } from 'vitest'
import { candidateIds } from '../../../src/store/matching/candidateIds.ts'
import { ingestInto, screenBy } from '../../extracts/support/ingester.ts'
import { nominal, nominalCsv, nominals } from '../../extracts/support/nominals.ts'
import { scratchFolder } from '../../extracts/support/scratch.ts'
import { withDatabase } from '../../support/database.ts'

const database = withDatabase()
const file = scratchFolder()
const ingest = ingestInto(database)

/** What the rows themselves hold, one key each. */
const keysOfRows = async (): Promise<readonly (readonly [number, number])[]> => {
  const sql = `select unnest(keys) as key, id::float8 as id from record_nominals order by id, key`
  const { rows } = await database.pool.query<{ key: number; id: number }>(sql)
  return rows.map(({ key, id }) => [key, id])
}

/** Every record by each of its keys, and besides only records that are `stale`: gone, or without the key by now. */
const expectFound = async (stale: boolean): Promise<void> => {
  const rows = await keysOfRows()
  const keys = [...new Set(rows.map(([key]) => key))]
  for (const key of keys) {
    const ids = [...new Set(rows.filter(([own]) => own === key).map(([, id]) => id))]
    const found = await candidateIds(database.pool, 'nominals', [[key], [-1]])
    expect(found).toEqual(found.toSorted((x, y) => x - y))
    expect(found).toEqual(stale ? expect.arrayContaining(ids) : ids.toSorted((x, y) => x - y))
  }
  const all = await candidateIds(database.pool, 'nominals', [keys, keys])
  expect(all).toEqual(expect.arrayContaining([...new Set(rows.map(([, id]) => id))]))
}

test('candidates are found by every key through first loads, changes and departures', async () => {
  const rows = nominals(120)
  await ingest(file('first.csv', nominalCsv(rows)))
  await expectFound(false)

  await ingest(file('other.csv', nominalCsv([nominal(1, { surname: 'Elsewhere' })])), { source: 'pnd' })
  await expectFound(false)

  const [first, ...rest] = await candidateIds(database.pool, 'nominals', [(await keysOfRows()).map(([key]) => key)])
  expect(rest.length).toBeGreaterThan(100)
  const next = [nominal(1, { surname: 'Renamed' }), ...rows.slice(3), nominal(500), nominal(501, { surname: '' })]
  expect(await ingest(file('next.csv', nominalCsv(next)))).toMatchObject({ rows: { changed: 1, gone: 2, new: 2 } })
  await expectFound(true)
  const renamed = 'Renamed'.length * 1000 + 'd'.charCodeAt(0)
  expect(await candidateIds(database.pool, 'nominals', [[renamed]])).toEqual([first])
})

test('rows that are read again under another version of the keys are found by their new ones, and by no old ones', async () => {
  const report = await ingest(file('again.csv', nominalCsv([...nominals(5), nominal(6)])), {
    screenVersion: '2',
    screen: screenBy((person) =>
      Int32Array.from(person.names, ({ surname }) => surname.charCodeAt(surname.length - 1)).sort(),
    ),
    acceptChange: true,
  })
  expect(report.rows.unchanged).toBeGreaterThan(0)
  await expectFound(false)
})

test('keys of a row that comes again with some of them are stored once', async () => {
  const more = (...extra: number[]) => ({
    screen: screenBy(() => Int32Array.of(11, 12, ...extra)),
    acceptChange: true,
    source: 'few',
  })
  await ingest(file('few.csv', nominalCsv(nominals(9))), more())
  await ingest(file('more.csv', nominalCsv([nominal(1, { surname: 'Other' }), ...nominals(9).slice(1)])), more(13))
  const { rows } = await database.pool.query('select key from blocking_key_nominals where key in (11, 12, 13)')
  expect(rows).toEqual([{ key: 13 }])
  expect(await candidateIds(database.pool, 'nominals', [[13]])).toHaveLength(1)
  expect(await candidateIds(database.pool, 'nominals', [[11]])).toHaveLength(9)
})
