import { beforeAll, describe, expect, test } from 'vitest'
import { changesSince, lastChangeSeq } from '../../../src/store/records/changesSince.ts'
import { countRecords } from '../../../src/store/records/countRecords.ts'
import { itemsByOwners } from '../../../src/store/records/itemsByOwners.ts'
import { membersByNumbers } from '../../../src/store/records/membersByNumbers.ts'
import { recordsByIds } from '../../../src/store/records/recordsByIds.ts'
import { recordByKey, recordsBySourceKeys } from '../../../src/store/records/recordsBySourceKeys.ts'
import { rowRanges } from '../../../src/store/records/rowRanges.ts'
import { streamRecords } from '../../../src/store/records/streamRecords.ts'
import { ingestInto } from '../../extracts/support/ingester.ts'
import { nominal, nominalCsv, nominals } from '../../extracts/support/nominals.ts'
import { scratchFolder } from '../../extracts/support/scratch.ts'
import { withDatabase } from '../../support/database.ts'

const database = withDatabase()
const file = scratchFolder()
const ingest = ingestInto(database)

const disposals = (owners: readonly string[]): string =>
  [
    'disposal_id,nominal_id,cjs_offence_code,result_code,conviction_date',
    ...owners.map((owner, i) => `D${i},${owner},TH68001,1015,2020-02-03`),
    '',
  ].join('\n')

const workforce = 'force,number,class,forenames,surname,date_of_birth\n46,123,officer,Ann,Name7,1980-01-02\n'

beforeAll(async () => {
  await ingest(file('first.csv', nominalCsv(nominals(250))))
  await ingest(file('other.csv', nominalCsv([nominal(1, { surname: 'Elsewhere' })])), {
    source: 'pnd',
  })
  await ingestInto(database, 'disposals')(file('disposals.csv', disposals(['N1', 'N1', 'N2'])))
  await ingestInto(database, 'disposals')(file('disposals.csv', disposals(['N1'])), { source: 'pnd' })
  await ingestInto(database, 'workforce')(file('workforce.csv', workforce), { source: 'hr' })
})

const streamed = async (range?: { readonly fromId: number; readonly toId: number }) => {
  const client = await database.pool.connect()
  try {
    const rows = []
    for await (const batch of streamRecords(client, 'nominals', range)) rows.push(...batch)
    return rows
  } finally {
    client.release()
  }
}

describe('streamRecords', () => {
  test('gives every record of a kind by ascending id, with the exact text that was stored', async () => {
    const rows = await streamed()
    expect(rows).toHaveLength(251)
    expect(rows.map(({ id }) => id)).toEqual(rows.map(({ id }) => id).toSorted((a, b) => a - b))
    const { rows: stored } = await database.pool.query('select data::text as data from record_nominals order by id')
    expect(rows.map(({ data }) => data)).toEqual(stored.map(({ data }) => data))
    expect(rows[0]).toMatchObject({ source: 'leds', key: 'N1', owner: '', line: 2, extractId: 1 })
  })

  test('of an id range gives the rows of the range', async () => {
    const all = await streamed()
    const part = await streamed({ fromId: all[10]?.id ?? 0, toId: all[20]?.id ?? 0 })
    expect(part).toEqual(all.slice(10, 20))
  })
})

describe('rowRanges', () => {
  test.each([1, 7, 100, 251, 1000])('of %d rows cover every row once', async (shardRows) => {
    const ranges = await rowRanges(database.pool, 'nominals', shardRows)
    expect(ranges).toHaveLength(Math.ceil(251 / shardRows))
    expect(ranges.reduce((sum, { rows }) => sum + rows, 0)).toBe(251)
    const parts = []
    for (const range of ranges.slice(0, 5)) parts.push(...(await streamed(range)))
    expect(parts).toEqual((await streamed()).slice(0, shardRows * 5))
  })

  test('of an empty kind are none', async () => {
    expect(await rowRanges(database.pool, 'reports', 100)).toEqual([])
  })
})

test('records are found by id and by the key of their source', async () => {
  const [first] = await recordsBySourceKeys(database.pool, 'nominals', 'leds', ['N5', 'N404'])
  expect(first).toMatchObject({ key: 'N5', source: 'leds' })
  expect(await recordsByIds(database.pool, 'nominals', [first?.id ?? 0, 999_999])).toEqual([first])
  expect(await recordByKey(database.pool, 'nominals', 'pnd', 'N5')).toBeUndefined()
})

test('items belong to the owner of their source', async () => {
  const keysOf = async (owners: readonly string[], source?: string): Promise<readonly string[]> =>
    (await itemsByOwners(database.pool, 'disposals', owners, source)).map((row) => `${row.source} ${row.key}`)
  expect(await keysOf(['N1', 'N2'], 'leds')).toEqual(['leds D0', 'leds D1', 'leds D2'])
  expect(await keysOf(['N1'], 'pnd')).toEqual(['pnd D0'])
  expect((await keysOf(['N1'])).toSorted()).toEqual(['leds D0', 'leds D1', 'pnd D0'])
  expect(await keysOf([], 'leds')).toEqual([])
})

test('members are found by force and number, whatever their source', async () => {
  expect(await membersByNumbers(database.pool, ['46/123', '46/999'])).toMatchObject([{ key: '46/123', source: 'hr' }])
})

test('changes come in windows, in order', async () => {
  const before = await lastChangeSeq(database.pool)
  await ingest(file('next.csv', nominalCsv([nominal(1, { surname: 'Married' }), ...nominals(251).slice(2)])))
  const after = await lastChangeSeq(database.pool)
  const all = await changesSince(database.pool, { fromSeq: before, toSeq: after, limit: 100 })
  expect(all.map(({ change, key }) => `${change} ${key}`).toSorted()).toEqual(['changed N1', 'gone N2', 'new N251'])
  expect(all.map(({ seq }) => seq)).toEqual(all.map(({ seq }) => seq).toSorted((a, b) => a - b))
  const [first] = all
  expect(await changesSince(database.pool, { fromSeq: before, toSeq: after, limit: 1 })).toEqual([first])
  expect(await changesSince(database.pool, { fromSeq: first?.seq ?? 0, toSeq: after, limit: 9 })).toEqual(all.slice(1))
  expect(await changesSince(database.pool, { fromSeq: after, toSeq: after, limit: 9 })).toEqual([])
})

test('rows are counted by kind and source', async () => {
  expect(await countRecords(database.pool)).toEqual([
    { kind: 'disposals', source: 'leds', rows: 3 },
    { kind: 'disposals', source: 'pnd', rows: 1 },
    { kind: 'nominals', source: 'leds', rows: 250 },
    { kind: 'nominals', source: 'pnd', rows: 1 },
    { kind: 'workforce', source: 'hr', rows: 1 },
  ])
})
