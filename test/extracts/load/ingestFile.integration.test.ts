import { createHash } from 'node:crypto'
import { appendFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { beforeEach, describe, expect, test } from 'vitest'
import type { IngestReport } from '../../../src/extracts/load/ingestReport.ts'
import { coverage } from '../../../src/store/extracts/coverage.ts'
import { rejectsOf } from '../../../src/store/extracts/rejects.ts'
import { lockSource, unlockSource } from '../../../src/store/extracts/lockSource.ts'
import { withDatabase } from '../../support/database.ts'
import { ingestInto } from '../support/ingester.ts'
import { nominal, nominalCsv, nominals } from '../support/nominals.ts'
import { scratchFolder } from '../support/scratch.ts'

const database = withDatabase()
const file = scratchFolder()
const ingest = ingestInto(database)

const canary = 'CANARY'

beforeEach(async () => {
  await database.pool.query('truncate extract, reject, record, record_change restart identity')
})

const stored = async (): Promise<readonly { key: string; source: string; surname: string }[]> => {
  const { rows } = await database.pool.query(
    `select key, source, data::json->'person'->'names'->0->>'surname' as surname from record order by source, key collate "C"`,
  )
  return rows
}

const changes = async (): Promise<readonly string[]> => {
  const { rows } = await database.pool.query<{ said: string }>(
    `select change || ' ' || key as said from record_change order by seq`,
  )
  return rows.map(({ said }) => said)
}

const expectBalanced = ({ rows }: IngestReport): void => {
  expect(rows.read).toBe(rows.accepted + rows.rejected + rows.unchanged)
  expect(rows.accepted).toBe(rows.new + rows.changed)
}

describe('a first load', () => {
  test('stores every row with its keys, and logs no changes', async () => {
    const report = await ingest(file('first.csv', nominalCsv(nominals(3))))
    expect(report).toMatchObject({ status: 'accepted', initial: true, encoding: 'utf-8', mapping: 'nominals 1' })
    expect(report.rows).toEqual({
      read: 3,
      accepted: 3,
      rejected: 0,
      unchanged: 0,
      new: 3,
      changed: 0,
      gone: 0,
      inForce: 3,
    })
    expect((await stored()).map(({ key }) => key)).toEqual(['N1', 'N2', 'N3'])
    expect(await changes()).toEqual([])
    const { rows: keyed } = await database.pool.query(`select key, keys, line from record order by key`)
    expect(keyed[0]).toEqual({ key: 'N1', keys: [5049], line: 2 })
  })

  test('of a second source of the same kind logs its rows as new', async () => {
    await ingest(file('first.csv', nominalCsv(nominals(2))))
    const report = await ingest(file('other.csv', nominalCsv([nominal(1, { surname: 'Elsewhere' })])), {
      source: 'pnd',
    })
    expect(report.initial).toBe(false)
    expect(await changes()).toEqual(['new N1'])
    expect((await stored()).map(({ source, surname }) => `${source} ${surname}`)).toEqual([
      'leds Name1',
      'leds Name2',
      'pnd Elsewhere',
    ])
  })

  test('from gzip gives the same records', async () => {
    const report = await ingest(file('first.csv.gz', gzipSync(nominalCsv(nominals(3)))))
    expect(report).toMatchObject({ status: 'accepted', rows: { read: 3, new: 3 } })
  })

  test('into a kind without a person leaves keys empty', async () => {
    const csv = 'disposal_id,nominal_id,cjs_offence_code,result_code,conviction_date\nD1,N1,TH68001,1015,2020-02-03\n'
    expect(await ingestInto(database, 'disposals')(file('disposals.csv', csv))).toMatchObject({ status: 'accepted' })
    const { rows } = await database.pool.query('select owner, keys, gap from record')
    expect(rows).toEqual([{ owner: 'N1', keys: null, gap: null }])
  })
})

describe('the next snapshot', () => {
  test('changes what changed, and only that', async () => {
    await ingest(file('first.csv', nominalCsv(nominals(20))))
    const next = [nominal(1, { surname: 'Married' }), ...nominals(21).slice(2)]
    const report = await ingest(file('next.csv', nominalCsv(next)), { asOf: '2026-01-02' })
    expect(report.rows).toEqual({
      read: 20,
      accepted: 2,
      rejected: 0,
      unchanged: 18,
      new: 1,
      changed: 1,
      gone: 1,
      inForce: 20,
    })
    expect((await changes()).toSorted()).toEqual(['changed N1', 'gone N2', 'new N21'])
    const keys = (await stored()).map(({ key }) => key)
    expect(keys).toHaveLength(20)
    expect(keys).not.toContain('N2')
    const { rows } = await database.pool.query(
      `select r.key, r.extract_id, r.line from record r where key in ('N1', 'N3', 'N21') order by r.id`,
    )
    expect(rows).toEqual([
      { key: 'N1', extract_id: '2', line: 2 },
      { key: 'N3', extract_id: '1', line: 4 },
      { key: 'N21', extract_id: '2', line: 21 },
    ])
  })

  test('keeps the id of a changed row', async () => {
    await ingest(file('first.csv', nominalCsv(nominals(10))))
    const { rows: before } = await database.pool.query(`select id from record where key = 'N4'`)
    const next = nominals(10).map((row) => (row['nominal_id'] === 'N4' ? { ...row, nino: 'AB123456C' } : row))
    await ingest(file('next.csv', nominalCsv(next)))
    const { rows: after } = await database.pool.query(`select id from record where key = 'N4'`)
    expect(after).toEqual(before)
  })

  test('in another order and with other line ends is unchanged', async () => {
    await ingest(file('first.csv', nominalCsv(nominals(10))))
    const [header = '', ...rows] = nominalCsv(nominals(10)).trimEnd().split('\n')
    const report = await ingest(file('next.csv', `${[header, ...rows.toReversed()].join('\r\n')}\r\n`))
    expect(report).toMatchObject({ status: 'accepted', rows: { unchanged: 10, accepted: 0, gone: 0 } })
    expect(await changes()).toEqual([])
  })

  test('with cells that only look different counts as unchanged and is not read again the time after', async () => {
    await ingest(file('first.csv', nominalCsv(nominals(10))))
    const spaced = nominalCsv(nominals(10)).replaceAll('OFFICIAL', ' official ')
    expect(await ingest(file('next.csv', spaced))).toMatchObject({ rows: { unchanged: 10, changed: 0 } })
    expect(await changes()).toEqual([])
    const { rows } = await database.pool.query('select distinct extract_id from record')
    expect(rows).toEqual([{ extract_id: '1' }])
  })

  test('read with other blocking keys and another sheet stores them and logs no change', async () => {
    const screening = { keys: Int32Array.of(7), sheet: Uint8Array.of(1, 2, 3) }
    const path = file('first.csv', nominalCsv(nominals(10)))
    await ingest(path)
    const report = await ingest(path, { screen: () => screening, screenVersion: '2' })
    expect(report).toMatchObject({ status: 'accepted', rows: { unchanged: 10, accepted: 0 } })
    const stored = await database.pool.query('select distinct keys, sheet from record')
    expect(stored.rows).toEqual([{ keys: [7], sheet: Buffer.of(1, 2, 3) }])
    expect(await changes()).toEqual([])
    const renamed = [nominal(1, { surname: 'Renamed' }), ...nominals(9).slice(1), nominal(500)]
    const next = { screen: () => ({ ...screening, sheet: Uint8Array.of(4) }), screenVersion: '2' }
    expect(await ingest(file('next.csv', nominalCsv(renamed)), next)).toMatchObject({ rows: { changed: 1, new: 1 } })
    const { rows } = await database.pool.query(`select key from record where sheet = '\\x04' order by key`)
    expect(rows).toHaveLength(2)
  })

  test('that moves a row to another owner tells both owners', async () => {
    const disposals = ingestInto(database, 'disposals')
    const csv = (owner: string): string =>
      `disposal_id,nominal_id,cjs_offence_code,result_code,conviction_date\nD1,${owner},TH68001,1015,2020-02-03\n`
    await disposals(file('disposals.csv', csv('N1')))
    await disposals(file('moved.csv', csv('N2')))
    const { rows } = await database.pool.query('select owner, change from record_change order by owner')
    expect(rows).toEqual([
      { owner: 'N1', change: 'gone' },
      { owner: 'N2', change: 'changed' },
    ])
  })

  test('leaves other sources alone', async () => {
    await ingest(file('first.csv', nominalCsv(nominals(10))))
    await ingest(file('other.csv', nominalCsv(nominals(2))), { source: 'pnd' })
    await ingest(file('next.csv', nominalCsv(nominals(9))))
    expect((await stored()).filter(({ source }) => source === 'pnd')).toHaveLength(2)
  })
})

describe('rows with the same key', () => {
  test('the later one is rejected and names the earlier', async () => {
    const rows = [...nominals(20), nominal(3, { surname: canary })]
    const report = await ingest(file('twice.csv', nominalCsv(rows)))
    expect(report).toMatchObject({
      rows: { read: 21, accepted: 20, rejected: 1 },
      rejectsByCode: { 'duplicate-key': 1 },
    })
    const rejects = await rejectsOf(database.pool, report.extractId, { limit: 10 })
    expect(rejects).toEqual([
      { line: 22, column: '', code: 'duplicate-key', reason: expect.stringContaining('line 4') },
    ])
  })

  test.each([
    ['an unchanged row before it', [...nominals(20), nominal(3, { surname: 'Later' })], 'Name3', 22, 4],
    ['an unchanged row after it', [nominal(3, { surname: 'Earlier' }), ...nominals(20)], 'Earlier', 5, 2],
    ['the same bytes', [...nominals(20), nominal(3)], 'Name3', 22, 4],
  ])('%s', async (_name, rows, surname, line, first) => {
    await ingest(file('first.csv', nominalCsv(nominals(20))))
    const report = await ingest(file('twice.csv', nominalCsv(rows)))
    expectBalanced(report)
    expect(report.rows).toMatchObject({ read: 21, rejected: 1, gone: 0, inForce: 20 })
    expect(await rejectsOf(database.pool, report.extractId, { limit: 10 })).toEqual([
      { line, column: '', code: 'duplicate-key', reason: expect.stringContaining(`line ${first}`) },
    ])
    expect((await stored()).find(({ key }) => key === 'N3')?.surname).toBe(surname)
  })

  test('whether rows were in force before or not, the same ones stay', async () => {
    const rows = [nominal(3, { surname: 'Earlier' }), ...nominals(20), nominal(5, { surname: 'Later' })]
    await ingest(file('first.csv', nominalCsv(nominals(20))))
    await ingest(file('twice.csv', nominalCsv(rows)))
    const afterMerge = await stored()
    await database.pool.query('truncate extract, reject, record, record_change restart identity')
    await ingest(file('twice.csv', nominalCsv(rows)))
    expect(await stored()).toEqual(afterMerge)
  })
})

describe('the extract in force', () => {
  const good = (): string => file('good.csv', nominalCsv(nominals(20)))

  test.each([
    ['older', { asOf: '2025-12-31' }, nominalCsv([...nominals(20), nominal(21)])],
    ['rows-changed', {}, nominalCsv(nominals(17))],
    ['rows-changed', {}, nominalCsv(nominals(23))],
    ['too-many-rejects', {}, nominalCsv(nominals(20).map((row, i) => (i % 3 === 0 ? { ...row, sex: canary } : row)))],
    ['header-columns', {}, nominalCsv(nominals(20)).replace('surname', 'sirname')],
    ['header-missing', {}, nominalCsv(nominals(20)).split('\n').slice(1).join('\n')],
    ['columns-lost', {}, nominalCsv(nominals(20)).replaceAll(/,[^,\n]*\n/g, '\n')],
    ['truncated', {}, nominalCsv(nominals(20)).slice(0, -20)],
    ['stray-quote', {}, nominalCsv(nominals(20)).replace('Ann,Name9', `"Ann,${canary}${'x'.repeat(70_000)}`)],
    ['no-rows', {}, nominalCsv([])],
    ['empty', {}, ''],
    ['not-csv', {}, 'PK\u0003\u0004'],
  ] as const)('stays when the next file is refused: %s', async (code, overrides, csv) => {
    await ingest(good())
    const before = await stored()
    const report = await ingest(file('bad.csv', csv), overrides)
    expect(report).toMatchObject({ status: 'refused', refusal: { code } })
    expect(report.refusal?.message).not.toContain(canary)
    expect(await stored()).toEqual(before)
    expect(await changes()).toEqual([])
    const [source] = await coverage(database.pool, '2026-01-05')
    expect(source).toMatchObject({ extractId: '1', rows: 20, asOf: '2026-01-01', ageDays: 4, refusedSince: code })
  })

  test('stays when the same file comes again, and is vouched for on the new day', async () => {
    await ingest(good())
    const report = await ingest(good(), { asOf: '2026-01-03' })
    expect(report).toMatchObject({ status: 'same', rows: { read: 20, unchanged: 20, accepted: 0, inForce: 20 } })
    expectBalanced(report)
    expect(await coverage(database.pool, '2026-01-05')).toMatchObject([
      { extractId: '1', asOf: '2026-01-03', ageDays: 2 },
    ])
    expect(await ingest(file('new.csv', nominalCsv(nominals(21))), { asOf: '2026-01-02' })).toMatchObject({
      refusal: { code: 'older' },
    })
  })

  test('stays when an earlier file comes again, unless that is meant', async () => {
    await ingest(good())
    await ingest(file('next.csv', nominalCsv(nominals(21))))
    expect(await ingest(good())).toMatchObject({ status: 'refused', refusal: { code: 'older' } })
    expect(await ingest(good(), { acceptChange: true })).toMatchObject({ status: 'accepted', rows: { gone: 1 } })
  })

  test('gives way to a much smaller file when the change is accepted', async () => {
    await ingest(good())
    const report = await ingest(file('small.csv', nominalCsv(nominals(5))), { acceptChange: true })
    expect(report).toMatchObject({ status: 'accepted', rows: { unchanged: 5, gone: 15, inForce: 5 } })
  })

  test('keeps the rejects of a refused file for the operator', async () => {
    const rows = nominals(20).map((row, i) => (i % 3 === 0 ? { ...row, sex: canary } : row))
    const report = await ingest(file('bad.csv', nominalCsv(rows)))
    const rejects = await rejectsOf(database.pool, report.extractId, { limit: 100 })
    expect(rejects.length).toBeGreaterThan(0)
    expect(rejects[0]).toEqual({ line: 2, column: 'sex', code: 'not-in-list', reason: expect.any(String) })
  })
})

describe('a manifest beside the file', () => {
  const csv = nominalCsv(nominals(3))

  test.each([
    ['rows', { rows: 4 }, 'manifest'],
    ['hash', { sha256: '0'.repeat(64) }, 'manifest'],
    ['date', { asOf: '2025-12-31' }, 'manifest'],
    ['form', { lines: 3 }, 'manifest'],
  ])('refuses the file when its %s differs', async (_name, manifest, code) => {
    const path = file('stated.csv', csv)
    file('stated.csv.manifest.json', JSON.stringify(manifest))
    expect(await ingest(path)).toMatchObject({ status: 'refused', refusal: { code } })
    expect(await stored()).toEqual([])
  })

  test('gives the date, and vouches for a last row without a line end', async () => {
    const open = csv.trimEnd()
    const path = file('whole.csv', open)
    const sha256 = createHash('sha256').update(open).digest('hex')
    file('whole.csv.manifest.json', JSON.stringify({ rows: 3, sha256, asOf: '2026-01-01' }))
    expect(await ingest(path)).toMatchObject({ status: 'accepted', asOf: '2026-01-01', rows: { read: 3 } })
  })
})

describe('a file that changes while it is read is refused', () => {
  test.each([
    ['grows', (path: string) => appendFileSync(path, 'N99,Late,Arrival,1980-01-01,F,,,OFFICIAL\n')],
    ['is replaced', (path: string) => renameSync(file('other.csv', nominalCsv(nominals(4))), path)],
    ['is removed', (path: string) => rmSync(path)],
    ['is written over', (path: string) => writeFileSync(path, nominalCsv(nominals(3)).replace('Ann', 'Bob'))],
  ])('%s', async (_name, disturb) => {
    const path = file('moving.csv', nominalCsv(nominals(3)))
    const report = await ingest(path, { progress: () => disturb(path) })
    expect(report).toMatchObject({ status: 'refused', refusal: { code: 'changed-while-read' } })
    expect(await stored()).toEqual([])
  })
})

describe('loads at the same time', () => {
  test('of one source: the second is told so', async () => {
    const other = await database.pool.connect()
    try {
      await lockSource(other, 'nominals', 'leds')
      await expect(ingest(file('first.csv', nominalCsv(nominals(3))))).rejects.toMatchObject({ code: 'conflict' })
      await unlockSource(other, 'nominals', 'leds')
    } finally {
      other.release(true)
    }
    expect(await ingest(file('first.csv', nominalCsv(nominals(3))))).toMatchObject({ status: 'accepted' })
  })

  test('of several sources of one kind all arrive', async () => {
    const path = file('first.csv', nominalCsv(nominals(50)))
    const reports = await Promise.all(['a', 'b', 'c'].map((source) => ingest(path, { source })))
    expect(reports.map(({ status }) => status)).toEqual(['accepted', 'accepted', 'accepted'])
    expect(await stored()).toHaveLength(150)
    const { rows } = await database.pool.query('select distinct source from record_change')
    expect(rows).toHaveLength(reports.filter(({ initial }) => !initial).length)
  })
})

test('nothing personal is in extracts, rejects or warnings', async () => {
  const rows = nominals(40).map((row, i) => (i === 3 ? { ...row, nino: canary, phones: canary, marking: canary } : row))
  const report = await ingest(file('canary.csv', nominalCsv(rows)))
  expect(report).toMatchObject({ rows: { rejected: 1 }, warnings: {} })
  const { rows: text } = await database.pool.query(
    `select (select string_agg(e::text, '') from extract e) || (select string_agg(r::text, '') from reject r) as said`,
  )
  expect(text[0]?.said).not.toContain(canary)
  expect(JSON.stringify(report)).not.toContain(canary)
})

test('people who cannot be searched for are counted by reason', async () => {
  const rows = [
    ...nominals(20),
    nominal(21, { forenames: '', surname: '' }),
    nominal(22, { forenames: '', surname: 'UNKNOWN' }),
    nominal(23, { forenames: 'Cher', surname: '', date_of_birth: '' }),
  ]
  const report = await ingest(file('gaps.csv', nominalCsv(rows)))
  expect(report.gaps).toEqual({ 'no-birth-date': 1, 'no-name': 1, 'placeholder-name': 1 })
  const [source] = await coverage(database.pool, '2026-01-01')
  expect(source?.gaps).toEqual(report.gaps)
})
