import { expect, test } from 'vitest'
import { kindSizes } from '../../../src/store/runs/kindSizes.ts'
import { ingestInto } from '../../extracts/support/ingester.ts'
import { nominal, nominalCsv, nominals } from '../../extracts/support/nominals.ts'
import { scratchFolder } from '../../extracts/support/scratch.ts'
import { withDatabase } from '../../support/database.ts'

const database = withDatabase()
const file = scratchFolder()
const ingest = ingestInto(database)

const counted = async (): Promise<number> => {
  const { rows } = await database.pool.query<{ n: number }>('select count(*)::int as n from record_nominals')
  return rows[0]?.n ?? 0
}
const sizeOf = async (): Promise<number> => (await kindSizes(database.pool, ['nominals']))[0]?.records ?? 0
const isWritten = async (): Promise<boolean> => (await database.pool.query('select from row_state')).rowCount !== 0

test('the size of a kind is told by the state of its sources, and counted where one is void', async () => {
  expect(await kindSizes(database.pool, ['nominals', 'reports'])).toEqual([])
  await ingest(file('first.csv', nominalCsv(nominals(60))))
  await ingest(file('other.csv', nominalCsv(nominals(9))), { source: 'pnd' })
  expect(await kindSizes(database.pool, ['reports', 'nominals'])).toEqual([{ kind: 'nominals', records: 69 }])
  await ingest(file('next.csv', nominalCsv([nominal(1, { surname: 'Other' }), ...nominals(58).slice(1), nominal(70)])))
  expect([await isWritten(), await sizeOf(), await counted()]).toEqual([true, 68, 68])
  await database.pool.query(`update row_state set extract_id = extract_id + 1 where source = 'pnd'`)
  expect(await sizeOf()).toBe(68)
  await database.pool.query(`delete from record_nominals where key = 'N5'`)
  expect([await isWritten(), await sizeOf(), await counted()]).toEqual([false, 66, 66])
})
