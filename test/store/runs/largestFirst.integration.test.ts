import { expect, test } from 'vitest'
import { largestFirst } from '../../../src/store/runs/largestFirst.ts'
import { withDatabase } from '../../support/database.ts'

const database = withDatabase()

const extract = (kind: string, status: string, bytes: number) =>
  database.pool.query(
    `insert into extract (kind, source, file_name, as_of, mapping, status, bytes)
     values ($1, 'a.b', 'file.csv', '2026-01-01', 'm 1', $2, $3)`,
    [kind, status, bytes],
  )

test('sources come by the size of the file in force, those without one first and in their order', async () => {
  await extract('workforce', 'accepted', 900)
  await extract('workforce', 'accepted', 20)
  await extract('nominals', 'accepted', 100)
  await extract('nominals', 'refused', 1)
  await extract('reports', 'accepted', 500)
  await extract('misconduct', 'refused', 700)
  const names = ['workforce', 'disposals', 'nominals', 'misconduct', 'reports'].map((kind) => `a.b.${kind}`)
  expect(await largestFirst(database.pool, names)).toEqual(
    ['disposals', 'misconduct', 'reports', 'nominals', 'workforce'].map((kind) => `a.b.${kind}`),
  )
})
