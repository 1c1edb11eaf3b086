import { beforeEach, describe, expect, test } from 'vitest'
import { extractInForce } from '../../../src/store/extracts/extractInForce.ts'
import { readRowState } from '../../../src/store/extracts/rowState/readRowState.ts'
import { stateRowBytes, stateSize } from '../../../src/store/extracts/rowState/rowState.ts'
import { withDatabase } from '../../support/database.ts'
import { ingestInto } from '../support/ingester.ts'
import { nominal, nominalCsv, nominals } from '../support/nominals.ts'
import { scratchFolder } from '../support/scratch.ts'

const database = withDatabase()
const file = scratchFolder()
const ingest = ingestInto(database)
const load = async (rows: ReturnType<typeof nominals>) =>
  (await ingest(file('rows.csv', nominalCsv(rows)), { acceptChange: true })).rows

beforeEach(async () => {
  await database.pool.query('truncate extract, reject, record, record_change, row_state, row_run restart identity')
})

/** Id and hash of each row, as the state has them; undefined when it is void. */
const written = async (): Promise<readonly string[] | undefined> => {
  const client = await database.pool.connect()
  try {
    const inForce = await extractInForce(client, 'nominals', 'leds')
    if (inForce === undefined) throw new Error('nothing in force')
    const state = await readRowState(client, 'nominals', 'leds', inForce)
    if (state === undefined) return undefined
    const bytes = Buffer.from(new Uint8Array(state.rows))
    return Array.from({ length: stateSize(state) }, (_, row) => row)
      .filter((row) => !state.dead.includes(row))
      .map((row) => bytes.subarray(row * stateRowBytes, (row + 1) * stateRowBytes))
      .map((row) => `${row.readBigInt64BE(16)} ${row.toString('hex', 0, 16)}`)
      .toSorted()
  } finally {
    client.release()
  }
}

const inForce = async (): Promise<readonly string[]> => {
  const { rows } = await database.pool.query<{ row: string }>(
    `select id || ' ' || encode(row_hash, 'hex') as row from record`,
  )
  return rows.map(({ row }) => row).toSorted()
}

const parts = async (): Promise<number> => {
  const { rows } = await database.pool.query(`select count(*)::int as n from row_state`)
  return rows[0]?.n
}

test('the state says what is in force after every load', async () => {
  const versions = [
    nominals(60),
    [...nominals(50), nominal(7, { surname: 'Twice' })],
    [nominal(70), ...nominals(60).map((row, i) => (i % 20 === 3 ? nominal(i + 1, { surname: 'Changed' }) : row))],
    [nominal(3, { surname: 'Earlier' }), ...nominals(60)],
    nominals(61).toReversed(),
    nominals(5),
  ]
  for (const [at, rows] of versions.entries()) {
    const { read, accepted, rejected, unchanged } = await load(rows)
    expect([at, read]).toEqual([at, accepted + rejected + unchanged])
    expect([at, await written()]).toEqual([at, await inForce()])
  }
})

test('it grows by what changed, and is written anew when much of it is dead', async () => {
  await load(nominals(60))
  expect(await parts()).toBe(1)
  await load(nominals(60).map((row, i) => (i < 10 ? nominal(i + 1, { surname: 'A' }) : row)))
  expect(await parts()).toBe(3)
  await load(nominals(60).map((row, i) => (i < 30 ? nominal(i + 1, { surname: 'B' }) : row)))
  expect(await parts()).toBe(1)
  expect(await written()).toEqual(await inForce())
})

describe('rows that go otherwise than by a load void it, and the next load finds them missing', () => {
  test.each([
    ['from their partition', `delete from record_nominals where key = 'N3'`],
    ['from the whole', `delete from record where kind = 'nominals' and key = 'N3'`],
    ['with a change', `update record set row_hash = substring(sha256(row_hash) from 1 for 16) where key = 'N3'`],
  ])('%s', async (_name, sql) => {
    await load(nominals(20))
    await database.pool.query(sql)
    expect(await written()).toBeUndefined()
    expect(await load(nominals(21))).toMatchObject({ read: 21, unchanged: sql.startsWith('update') ? 20 : 19 })
    const { rows } = await database.pool.query(`select key from record where key in ('N3', 'N21') order by key`)
    expect(rows).toEqual([{ key: 'N21' }, { key: 'N3' }])
    expect(await written()).toEqual(await inForce())
  })
})

test('a state of another extract is not used', async () => {
  await load(nominals(20))
  await database.pool.query('update row_state set extract_id = extract_id + 100')
  expect(await written()).toBeUndefined()
  expect(await load(nominals(21))).toMatchObject({ unchanged: 20, new: 1 })
})

/** Rows in runs, as they are written. */
const inRuns = async (): Promise<number> => {
  const { rows } = await database.pool.query<{ n: number }>(
    `select coalesce(sum(get_byte(runs, at + 20)), 0)::int as n
       from row_run, generate_series(0, octet_length(runs) - 24, 24) at
      where extract_id = (select max(id) from extract where status = 'accepted')`,
  )
  return rows[0]?.n ?? 0
}

test('a row in a run of the first load is known by it alone', async () => {
  await load(nominals(60))
  expect(await inRuns()).toBe(56)
  // No row is found by itself any more.
  await database.pool.query(
    `update row_state set added = (
       select string_agg(decode(repeat('00', 16), 'hex') || substr(added, at + 17, 8), ''::bytea order by at)
         from generate_series(0, octet_length(added) - 24, 24) at)`,
  )
  const next = nominals(60).with(58, nominal(59, { surname: 'Changed' }))
  expect(await load(next)).toMatchObject({ read: 60, unchanged: 56, accepted: 1 })
})

test('every load writes the runs of its file, and what voids the state voids them', async () => {
  await load(nominals(60))
  expect(await load(nominals(60).with(20, nominal(21, { surname: 'Changed' })))).toMatchObject({ unchanged: 59 })
  // Those of before but one, what is left of it, and the rows that were too few for a run of their own.
  expect(await inRuns()).toBe(48 + 4 + 3 + 4)
  expect(await load(nominals(61))).toMatchObject({ unchanged: 59, accepted: 2 })
  expect(await written()).toEqual(await inForce())
  await database.pool.query(`delete from record_nominals where key = 'N3'`)
  expect(await inRuns()).toBe(0)
})
