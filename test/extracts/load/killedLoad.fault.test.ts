import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { testLimits, withDatabase } from '../../support/database.ts'
import { waitFor } from '../../support/waitFor.ts'
import { ingestInto } from '../support/ingester.ts'
import { nominal, nominalCsv, nominals } from '../support/nominals.ts'
import { scratchFolder } from '../support/scratch.ts'

const database = withDatabase()
const file = scratchFolder()
const ingest = ingestInto(database)
const entry = fileURLToPath(new URL('../support/loader.mjs', import.meta.url))
const children = new Set<ChildProcess>()

const startLoader = (path: string, rowMillis: number): ChildProcess => {
  const options = JSON.stringify({ url: database.url, limits: testLimits, path, asOf: '2026-01-02', rowMillis })
  const child = spawn(process.execPath, [entry, options], { stdio: ['ignore', 'pipe', 'inherit'] })
  children.add(child)
  return child
}

const kill = async (child: ChildProcess): Promise<void> => {
  const ended = once(child, 'exit')
  child.kill('SIGKILL')
  await ended
}

beforeEach(async () => {
  await database.pool.query('truncate extract, reject, record, record_change restart identity')
})
afterEach(() => {
  for (const child of children) child.kill('SIGKILL')
})

const state = async (): Promise<unknown> => {
  const { rows } = await database.pool.query(
    `select (select jsonb_agg(jsonb_build_array(key, data::text, extract_id) order by key) from record) as records,
            (select count(*)::int from record_change) as changes`,
  )
  return rows[0]
}

const staged = async (): Promise<number> => {
  const { rows } = await database.pool.query(`select count(*)::int as n from pg_class where relname = 'staged'`)
  return rows[0]?.n
}

/** Loads what the killed process could not, and sees that nothing of it was left. */
const expectCleanRetry = async (path: string): Promise<void> => {
  const report = await waitFor('the lock of the killed load to go', 20, () => ingest(path, { asOf: '2026-01-02' }))
  expect(report).toMatchObject({ status: 'accepted', rows: { read: 3000, inForce: 3000 } })
  const { rows } = await database.pool.query(`select status, refusal_code from extract order by id`)
  expect(rows.at(-2)).toEqual({ status: 'refused', refusal_code: 'interrupted' })
  expect(await staged()).toBe(0)
}

const many = (): string => file('many.csv', nominalCsv(nominals(3000)))
const changed = (): string =>
  file(
    'changed.csv',
    nominalCsv(nominals(3000).map((row, i) => (i % 2 === 0 ? nominal(i + 1, { surname: 'New' }) : row))),
  )

test('killed while rows stream into an empty store: nothing is in force, and the next load succeeds', async () => {
  const before = await state()
  const path = many()
  const child = startLoader(path, 1)
  await waitFor('rows on their way', 30, async () => {
    const { rows } = await database.pool.query(`select tuples_processed::int as n from pg_stat_progress_copy`)
    return rows.length > 0
  })
  await kill(child)
  expect(await state()).toEqual(before)
  await expectCleanRetry(path)
})

test('killed while changed rows are staged: the old extract stays in force, and the next load succeeds', async () => {
  await ingest(many())
  const before = await state()
  const path = changed()
  const child = startLoader(path, 1)
  await waitFor('rows on their way', 30, async () => {
    const { rows } = await database.pool.query(`select from pg_stat_progress_copy where type = 'PIPE'`)
    return rows.length > 0
  })
  await kill(child)
  expect(await state()).toEqual(before)
  await expectCleanRetry(path)
})

test('killed after the merge and before the commit: the old extract stays in force, and the next load succeeds', async () => {
  await ingest(many())
  const before = await state()
  const path = changed()
  const holder = await database.pool.connect()
  try {
    await holder.query(`select pg_advisory_lock(hashtext('vetting.record_change'))`)
    const child = startLoader(path, 0)
    await waitFor('the merge to be done', 30, async () => {
      const { rows } = await database.pool.query(
        `select from pg_locks where locktype = 'advisory' and not granted and database =
           (select oid from pg_database where datname = current_database())`,
      )
      return rows.length > 0
    })
    await kill(child)
  } finally {
    holder.release(true)
  }
  expect(await state()).toEqual(before)
  await expectCleanRetry(path)
})
