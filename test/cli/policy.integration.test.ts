import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { createSteps } from '../../src/cli/compose/steps.ts'
import type { Store } from '../../src/cli/compose/openStore.ts'
import { readRules, type Rules } from '../../src/cli/compose/readRules.ts'
import { applyRecheck } from '../../src/cli/compose/applyRecheck.ts'
import { loadConfig } from '../../src/config.ts'
import type { RestingThreads } from '../../src/extracts/parse/restingThreads.ts'
import { inTransaction } from '../../src/store/inTransaction.ts'
import { createRecheck } from '../../src/store/runs/createRecheck.ts'
import { readRun } from '../../src/store/runs/readRun.ts'
import { releaseRun } from '../../src/store/runs/releaseRun.ts'
import type { Run } from '../../src/store/runs/run.ts'
import { found, openNight } from '../review/support/nights.ts'
import { employ } from '../review/support/office.ts'
import { withDatabase } from '../support/database.ts'
import { invoke } from './support/invoke.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'

const folder = temporaryFolder('policy')

const database = withDatabase()
const config = loadConfig({ env: {} })
const shipped = readFileSync(config.policy, 'utf8')

/** The configuration whose policy has one piece of text replaced. */
const withPolicy = (name: string, from: string, to: string): string => {
  expect(shipped).toContain(from)
  writeFileSync(path.join(folder, `${name}.policy.yaml`), shipped.replace(from, to))
  const file = path.join(folder, `${name}.yaml`)
  writeFileSync(file, `policy: ${path.join(folder, `${name}.policy.yaml`)}\n`)
  return file
}

const rulesOf = (file: string | undefined): Rules => readRules(loadConfig({ file, env: {} }))

/** What the reconcile step of a night over one finding comes to, as the worker commits it or holds the run. */
const reconcile = async (rules: Rules, run: Run) => {
  const store = { config, db: database.pool } as unknown as Store
  const steps = createSteps(store, rules, { rest: () => undefined } as unknown as RestingThreads, 'synthetic')
  return inTransaction(database.pool, (tx) => steps.reconcile(tx, run))
}

let day = 4
const openRun = async (): Promise<Run> => {
  day += 1
  await database.pool.query(`update run set status = 'complete'`)
  const id = await openNight(database.pool, `2026-01-${String(day).padStart(2, '0')}`, [found()])
  return (await readRun(database.pool, id)) as Run
}

const policy = async (file: string | undefined, ...args: readonly string[]) => {
  const asked = args.length === 0 ? [] : ['--reason', 'acceptance test of thresholds']
  const given = ['policy', ...args, ...asked, ...(file === undefined ? [] : ['--config', file]), '--json', '-q']
  const { code, stdout, stderr } = await invoke(given, { DATABASE_URL: database.url, VETTING_HOME: folder })
  return { code, stderr, document: stdout === '' ? undefined : (JSON.parse(stdout) as Record<string, unknown>) }
}

const trail = async (subject: string) => {
  const { rows } = await database.pool.query<{ entry: object }>(
    'select content::json as entry from audit_entry where subject = $1 order by seq',
    [subject],
  )
  return rows.map(({ entry }) => entry)
}

beforeAll(async () => {
  for (const id of ['ann', 'bob']) await employ(database.pool, id, { roles: ['supervisor'] })
  await employ(database.pool, 'olga', { roles: ['officer', 'auditor'] })
})

const laxer = () => withPolicy('laxer', 'share: 0.2', 'share: 0.9')

describe.sequential('thresholds are in effect once two people adopted them', () => {
  test('a store without any adopts those of its first run, and the trail says so', async () => {
    expect(await policy(undefined)).toMatchObject({ document: { inEffect: null, waiting: [] } })
    expect(await reconcile(rulesOf(undefined), await openRun())).toMatchObject({ outcome: 'done', counts: { new: 1 } })
    expect(await policy(undefined)).toMatchObject({
      document: { inEffect: { id: '1', proposedBy: 'test', agreedBy: null, changes: [] }, waiting: [] },
    })
    expect(await trail('thresholds')).toMatchObject([
      { operation: 'alteration', onBehalfOf: 'test', fields: ['adoption', 'adoption-1'] },
    ])
    expect(await reconcile(rulesOf(undefined), await openRun())).toMatchObject({ outcome: 'done' })
    expect(await trail('thresholds')).toHaveLength(1)
  })

  test.each<[string, () => Rules]>([
    ['storm guard', () => rulesOf(laxer())],
    [
      'points of a signal',
      () => rulesOf(withPolicy('points', 'points: 60, label: Sexual', 'points: 1, label: Sexual')),
    ],
    ['rule that it takes two people', () => rulesOf(withPolicy('alone', '  - threshold-change\n', ''))],
    [
      'minimum weight',
      () => ({ ...rulesOf(undefined), thresholds: { ...rulesOf(undefined).thresholds, minWeight: 0 } }),
    ],
    ['model', () => ({ ...rulesOf(undefined), thresholds: { ...rulesOf(undefined).thresholds, model: 'other-1' } })],
  ])('a run with another %s is held, also once released, and touches nothing', async (_, rules) => {
    const run = await openRun()
    const held = { outcome: 'held', reason: 'thresholds-not-adopted' }
    expect(await reconcile(rules(), run)).toEqual(held)
    await database.pool.query(`update run set status = 'held' where id = $1`, [run.id])
    await releaseRun(database.pool, run.id, 'ann')
    expect(await reconcile(rules(), (await readRun(database.pool, run.id)) as Run)).toEqual(held)
    expect((await database.pool.query('select from reconciliation where run_id = $1', [run.id])).rowCount).toBe(0)
  })

  test('nor does a recheck work with them', async () => {
    const recheckId = await createRecheck(database.pool, { memberKeys: ['43/1'], reason: 'test', requestedBy: 'ann' })
    const work = inTransaction(database.pool, (tx) =>
      applyRecheck(config, rulesOf(laxer()))(tx, { recheckId, memberKeys: ['43/1'], findings: [] }),
    )
    await expect(work).rejects.toMatchObject({ code: 'run-held', message: expect.stringContaining('vetting policy') })
  })

  test('words, clocks and calendars are no thresholds', async () => {
    const words = withPolicy('words', 'label: Sexual offence or conduct', 'label: Sexual offence')
    expect(await reconcile(rulesOf(words), await openRun())).toMatchObject({ outcome: 'done' })
  })

  test('two people adopt them, each by name, and the run goes on; to go back takes two as well', async () => {
    const file = laxer()
    const run = await openRun()
    expect(await policy(file, 'adopt', '--as', 'olga')).toMatchObject({ code: 4 })
    expect(await policy(file, 'adopt', '--as', 'ann')).toMatchObject({ code: 0, document: { inEffect: false } })
    expect(await policy(file, 'adopt', '--as', 'bob')).toMatchObject({ code: 5 })
    const waiting = (await policy(file)).document as { waiting: readonly { id: string }[]; inEffect: object }
    expect(waiting).toMatchObject({
      waiting: [{ proposedBy: 'ann', changes: [] }],
      inEffect: { changes: [{ field: 'storm.share', before: 0.2, after: 0.9 }] },
    })
    const id = waiting.waiting[0]?.id ?? ''
    expect((await reconcile(rulesOf(file), run)).outcome).toBe('held')
    expect(await policy(file, 'agree', id, '--as', 'ann')).toMatchObject({
      code: 4,
      stderr: expect.stringContaining('same-person'),
    })
    expect((await policy(file, 'agree', id, '--as', 'olga')).code).toBe(4)
    expect((await policy(withPolicy('other', 'share: 0.2', 'share: 0.5'), 'agree', id, '--as', 'bob')).code).toBe(5)
    expect(await policy(file, 'agree', id, '--as', 'bob')).toMatchObject({ code: 0, document: { inEffect: true } })
    expect(await reconcile(rulesOf(file), run)).toMatchObject({ outcome: 'done' })
    expect(await reconcile(rulesOf(undefined), await openRun())).toMatchObject({ outcome: 'held' })
    expect((await trail('thresholds')).slice(1)).toMatchObject([{ actor: 'ann' }, { actor: 'bob' }])
  })

  test('by direct SQL nobody adopts alone: a hundred tries', async () => {
    const { rows } = await database.pool.query<{ id: string }>(
      `insert into adoption (content, reason, proposed_by) values ('{}', 'a reason long enough', 'ann') returning id`,
    )
    const statements = [
      `update adoption set agreed_by = 'ann' where id = $1`,
      `update adoption set agreed_by = 'bob', proposed_by = 'olga' where id = $1`,
      `update adoption set agreed_by = 'bob', content = '{"a": 1}' where id = $1`,
      `update adoption set agreed_by = 'olga' where id = $1`,
    ]
    const tries = await Promise.allSettled(
      Array.from({ length: 100 }, (_, n) => database.pool.query(statements[n % 4] ?? '', [rows[0]?.id])),
    )
    expect(tries.filter(({ status }) => status === 'fulfilled')).toEqual([])
    await database.pool
      .query(`update adoption set effective_at = now() where id = $1`, [rows[0]?.id])
      .catch(() => undefined)
    expect(
      (await database.pool.query('select from adoption where content = $1 and effective_at is not null', ['{}']))
        .rowCount,
    ).toBe(0)
  })

  test('where what is in effect asks for no second person, one is enough', async () => {
    const alone = withPolicy('alone', '  - threshold-change\n', '')
    const { document } = await policy(alone, 'adopt', '--as', 'ann')
    await policy(alone, 'agree', String(document?.['adoptionId']), '--as', 'bob')
    expect(await policy(laxer(), 'adopt', '--as', 'ann')).toMatchObject({ code: 0, document: { inEffect: true } })
  })
})
