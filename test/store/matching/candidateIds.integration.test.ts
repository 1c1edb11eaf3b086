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

const expectFound = async (): Promise<void> => {
  const rows = await keysOfRows()
  const stored = await database.pool.query<{ key: number; id: number }>(
    `select key, id::float8 as id from blocking_key_nominals order by id, key`,
  )
  expect(stored.rows.map(({ key, id }) => [key, id])).toEqual(rows)
  const keys = [...new Set(rows.map(([key]) => key))]
  for (const key of keys) {
    const ids = rows.filter(([own]) => own === key).map(([, id]) => id)
    expect(await candidateIds(database.pool, 'nominals', [[key], [-1]])).toEqual(
      [...new Set(ids)].toSorted((a, b) => a - b),
    )
  }
  expect(await candidateIds(database.pool, 'nominals', [keys, keys])).toEqual([...new Set(rows.map(([, id]) => id))])
}

test('candidates are found by every key through first loads, changes and departures, and by none that is gone', async () => {
  const rows = nominals(120)
  await ingest(file('first.csv', nominalCsv(rows)))
  await expectFound()

  await ingest(file('other.csv', nominalCsv([nominal(1, { surname: 'Elsewhere' })])), { source: 'pnd' })
  await expectFound()

  const [first, ...rest] = await candidateIds(database.pool, 'nominals', [(await keysOfRows()).map(([key]) => key)])
  expect(rest.length).toBeGreaterThan(100)
  const next = [nominal(1, { surname: 'Renamed' }), ...rows.slice(3), nominal(500), nominal(501, { surname: '' })]
  expect(await ingest(file('next.csv', nominalCsv(next)))).toMatchObject({ rows: { changed: 1, gone: 2, new: 2 } })
  await expectFound()
  const renamed = 'Renamed'.length * 1000 + 'd'.charCodeAt(0)
  expect(await candidateIds(database.pool, 'nominals', [[renamed]])).toEqual([first])
})

test('rows that are read again under another version of the keys are found by their new ones', async () => {
  const report = await ingest(file('again.csv', nominalCsv([...nominals(5), nominal(6)])), {
    screenVersion: '2',
    screen: screenBy((person) =>
      Int32Array.from(person.names, ({ surname }) => surname.charCodeAt(surname.length - 1)).sort(),
    ),
    acceptChange: true,
  })
  expect(report.rows.unchanged).toBeGreaterThan(0)
  await expectFound()
})
