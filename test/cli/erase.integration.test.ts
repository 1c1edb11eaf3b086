import { beforeEach, expect, test } from 'vitest'
import { erasureSubject } from '../../src/review/retention/eraseSubject.ts'
import { erasedTables } from '../../src/store/retention/erasure.ts'
import { enlist, found, night, wipe } from '../review/support/nights.ts'
import { withDatabase } from '../support/database.ts'
import { invoke } from './support/invoke.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'

const folder = temporaryFolder('erase')

const database = withDatabase()
const canary = 'Canaryname'

const run = async (...args: readonly string[]) => {
  const env = { DATABASE_URL: database.url, VETTING_HOME: folder }
  const { code, stdout, stderr } = await invoke([...args, '--json', '-q', '--reason', 'test of the erasure'], env)
  return { code, stderr, document: stdout === '' ? undefined : (JSON.parse(stdout) as unknown) }
}

const lastEntries = async (count: number) => {
  const { rows } = await database.pool.query<{ content: string }>(
    `select content from audit_entry order by seq desc limit $1`,
    [count],
  )
  return rows.map(({ content }) => content)
}

/** Two members on one record, one of them with a second flag; then everything is withdrawn, and so may go. */
beforeEach(async () => {
  await wipe(database.pool)
  await database.pool.query('truncate legal_hold')
  await enlist(database.pool, ['43/1', '43/2'])
  await night(database.pool, '2026-01-05', [
    found({ sentence: canary }),
    found({ recordKey: 'N2', signals: ['drugs'] }),
    found({ memberKey: '43/2' }),
  ])
  await night(database.pool, '2026-01-06', [])
})

/** Every row anywhere that holds the text. */
const holding = async (text: string): Promise<readonly string[]> => {
  const { rows: tables } = await database.pool.query<{ name: string }>(
    `select c.oid::regclass::text as name from pg_class c
      where c.relnamespace in ('vetting'::regnamespace, 'protected'::regnamespace) and c.relkind = 'r' and c.relname <> 'audit_entry'`,
  )
  const found: string[] = []
  for (const { name } of tables) {
    const { rowCount } = await database.pool.query(
      `select from ${name} t where to_jsonb(t)::text like '%' || $1 || '%'`,
      [text],
    )
    if ((rowCount ?? 0) > 0) found.push(name)
  }
  return found
}

test('a member goes from every table, with proof, and nobody else does', async () => {
  expect(await holding(canary)).not.toEqual([])
  const { code, document } = await run('erase', '--member', '43/1')
  expect(code).toBe(0)
  expect(document).toMatchObject({
    erased: expect.arrayContaining([
      expect.objectContaining({ table: 'flag', rows: 2, hash: expect.stringMatching(/^[0-9a-f]{64}$/) }),
      expect.objectContaining({ table: 'record_workforce', rows: 1 }),
      expect.objectContaining({ table: 'case_file', rows: 1 }),
    ]),
  })
  expect(await holding(canary)).toEqual([])
  expect(await holding('43/1')).toEqual([])
  expect((await holding('43/2')).toSorted()).toEqual(['case_file', 'flag', 'record_workforce', 'shard_finding'])
})

test('the trail holds the proof and nothing of what was erased', async () => {
  const { document } = await run('erase', '--member', '43/1')
  const [entry = ''] = await lastEntries(1)
  expect(JSON.parse(entry)).toMatchObject({
    operation: 'erasure',
    subject: erasureSubject({ memberKey: '43/1' }),
    fields: expect.arrayContaining(['flag: 2', `sha256: ${(document as { hash: string }).hash}`]),
  })
  expect(entry).not.toContain('43/1')
  expect(entry).not.toContain(canary)
})

test('a source record goes with what hangs on it, for every member', async () => {
  await database.pool.query(
    `with person as (
       insert into record (kind, source, key, owner, row_hash, extract_id, line, data)
       values ('nominals', 'pnc', 'N1', '', '\\x00', 1, 1, '{}'), ('disposals', 'pnc', 'D1', 'N1', '\\x01', 1, 1, '{}') returning id)
     insert into blocking_key_nominals (key, id) select 7, id from person`,
  )
  const { code, document } = await run('erase', '--record', 'pnc/nominals/N1')
  expect(code).toBe(0)
  expect(document).toMatchObject({
    erased: expect.arrayContaining([expect.objectContaining({ table: 'record', rows: 2 })]),
  })
  expect((await database.pool.query('select from blocking_key_nominals')).rowCount).toBe(1)
  expect(document).toMatchObject({
    erased: expect.arrayContaining([expect.objectContaining({ table: 'flag', rows: 2 })]),
  })
  const { rows } = await database.pool.query('select member_key, record_key from flag')
  expect(rows).toEqual([{ member_key: '43/1', record_key: 'N2' }])
})

test('a source record goes from the pages of blocking keys, and others stay in them', async () => {
  const pair = (key: number, offset: number): string => {
    const bytes = Buffer.alloc(8)
    bytes.writeInt32BE(key)
    bytes.writeUInt32BE(offset, 4)
    return bytes.toString('hex')
  }
  await database.pool.query(
    `insert into record (kind, id, source, key, owner, row_hash, extract_id, line, data, keys)
     values ('nominals', 70000001, 'pnc', 'N1', '', '\\x00', 1, 1, '{}', '{-7,300}'), ('nominals', 70065537, 'pnc', 'N7', '', '\\x00', 1, 1, '{}', '{-7}')`,
  )
  await database.pool.query(
    `insert into key_page_nominals select unnest(buckets_of('{-7}')), 'pnc', 0, 70000000, decode($1, 'hex')`,
    [pair(-7, 1) + pair(-7, 65_537) + pair(-9, 2)],
  )
  expect((await run('erase', '--record', 'pnc/nominals/N1')).code).toBe(0)
  const { rows } = await database.pool.query(`select distinct encode(pairs, 'hex') as pairs from key_page_nominals`)
  expect(rows).toEqual([{ pairs: pair(-7, 65_537) + pair(-9, 2) }])
})

test('the next night goes on as if the member had never been', async () => {
  await run('erase', '--member', '43/1')
  expect(await night(database.pool, '2026-01-07', [found({ memberKey: '43/2' })])).toMatchObject({
    returned: 1,
    new: 0,
  })
})

test.each([
  ['an open flag', () => night(database.pool, '2026-01-07', [found()]), /open flag \d+/],
  ['a hold on the member', () => run('retention', 'hold', '--member', '43/1'), /legal hold \d+/],
  ['a hold on one of the records', () => run('retention', 'hold', '--record', 'pnc/nominals/N2'), /legal hold \d+/],
  [
    'a login of the member',
    () =>
      database.pool.query(
        `insert into reviewer (id, member_key, rank, standing, roles) values ('x', '43/1', 'sergeant', 'below-inspector', '{officer}')`,
      ),
    /reviewer x/,
  ],
])('while %s needs it, nothing is erased', async (_, arrange, message) => {
  await arrange()
  const { code, stderr } = await run('erase', '--member', '43/1')
  expect([code, stderr]).toEqual([4, expect.stringMatching(message)])
  expect(await holding('43/1')).toContain('flag')
  await database.pool.query(`delete from reviewer where id = 'x'`)
})

test('a hold that is released lets go, and both are in the trail', async () => {
  const { document } = await run('retention', 'hold', '--member', '43/1')
  const { hold } = document as { readonly hold: string }
  expect((await run('retention', 'hold', '--member', '43/1')).code).toBe(5)
  expect((await run('retention', 'release', hold)).code).toBe(0)
  expect((await run('retention', 'release', hold)).code).toBe(3)
  expect((await lastEntries(2)).map((entry) => (JSON.parse(entry) as { operation: string }).operation)).toEqual([
    'alteration',
    'alteration',
  ])
  expect((await run('erase', '--member', '43/1')).code).toBe(0)
})

test('what is not kept is not found, and half a name of a record is no name', async () => {
  expect((await run('erase', '--member', '99/NOBODY')).code).toBe(3)
  expect((await run('erase', '--record', 'pnc')).code).toBe(2)
  expect((await run('erase')).code).toBe(2)
})

test('what is due is listed with its class and the reason it is kept, once its time has come', async () => {
  expect((await run('retention', 'due', '--on', '2027-01-05')).document).toEqual([])
  const { document } = await run('retention', 'due', '--on', '2027-01-06')
  expect(document).toEqual([
    expect.objectContaining({
      kind: 'withdrawn-flag',
      subject: 'record/pnc/nominals/N1',
      since: '2026-01-06',
      reviewOn: '2027-01-06',
      class: 'C',
      reason: expect.stringContaining('history'),
    }),
    expect.objectContaining({ subject: 'record/pnc/nominals/N2' }),
  ])
})

test('an erasure reaches every table that names a member, a flag or a case', async () => {
  const { rows } = await database.pool.query<{ name: string }>(
    `select distinct a.attrelid::regclass::text as name
       from pg_attribute a join pg_class c on c.oid = a.attrelid
      where c.relnamespace in ('vetting'::regnamespace, 'protected'::regnamespace) and c.relkind = 'r'
        and a.attname in ('member_key', 'flag_id', 'case_id') and not a.attisdropped`,
  )
  // The account of a reviewer is kept while it is used, and an erasure is refused for as long.
  expect(rows.map(({ name }) => name).filter((name) => !erasedTables.includes(name))).toEqual(['reviewer'])
})
