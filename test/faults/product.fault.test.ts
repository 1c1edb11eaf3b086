import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { generateForce } from '../../src/demo/index.ts'
import { shardCounts } from '../../src/store/runs/shardCounts.ts'
import { withDatabase } from '../support/database.ts'
import { waitFor } from '../support/waitFor.ts'
import { waitForEnd, waitForShards } from './support/faultRun.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'

const main = fileURLToPath(new URL('../../dist/main.js', import.meta.url))
const undisturbed = withDatabase()
const disturbed = withDatabase()
const folder = temporaryFolder('product')
const smallShards = 'small-shards.yaml'
const started = new Set<ChildProcess>()

beforeAll(async () => {
  const inbox = path.join(folder, 'inbox')
  mkdirSync(inbox)
  writeFileSync(path.join(folder, smallShards), 'matching: { shardRows: 200 }\n')
  await generateForce({ workforce: 800, nominals: 4_000, reports: 2_000, seed: 3, directory: inbox, hostile: true })
})

afterAll(() => {
  for (const child of started) child.kill('SIGKILL')
})

/** The installed program as an operator starts it. */
const vetting = (args: readonly string[], databaseUrl: string, config = ''): ChildProcess => {
  const env = {
    ...process.env,
    DATABASE_URL: databaseUrl,
    QUEUE_URL: '',
    ...(config !== '' && { VETTING_CONFIG: config }),
    VETTING_HOME: path.join(folder, 'home'),
  }
  const child = spawn(process.execPath, [main, ...args], { cwd: folder, env, stdio: ['ignore', 'ignore', 'inherit'] })
  started.add(child)
  return child
}

const exit = (child: ChildProcess): Promise<number | null> =>
  child.exitCode === null && child.signalCode === null
    ? new Promise((resolve) => child.once('exit', (code) => resolve(code)))
    : Promise.resolve(child.exitCode)

const openRunId = (pool: pg.Pool): Promise<string> =>
  waitFor('a run in the ledger', 60, async () => {
    const { rows } = await pool.query<{ id: string }>('select id from run order by id desc limit 1')
    return rows[0]?.id
  })

const queueOf = async (pool: pg.Pool): Promise<readonly object[]> => {
  const { rows } = await pool.query<object>(
    `select member_key, class, record_kind, record_key, relation, band, tier, score, evidence_fingerprint from flag
      order by 1, 2, 3, 4, 5`,
  )
  return rows
}

test('vetting run killed in the middle: three workers finish it in small shards, and the queue is the one that one process leaves in large ones', async () => {
  expect(await exit(vetting(['run', '--full', '-q'], undisturbed.url))).toBe(0)

  const killed = vetting(['run', '--full', '-q'], disturbed.url, smallShards)
  const runId = await openRunId(disturbed.pool)
  await waitForShards(disturbed.pool, runId, 3)
  killed.kill('SIGKILL')
  await exit(killed)
  const { done, total } = await shardCounts(disturbed.pool, runId)
  expect(done).toBeLessThan(total)

  const workers = [1, 2, 3].map(() => vetting(['worker'], disturbed.url, smallShards))
  const run = await waitForEnd(disturbed.pool, runId, 90)
  expect(run).toMatchObject({ status: 'complete', covered: true })
  for (const worker of workers) worker.kill('SIGTERM')
  expect(await Promise.all(workers.map(exit))).toEqual([0, 0, 0])

  const queue = await queueOf(disturbed.pool)
  expect(queue).toEqual(await queueOf(undisturbed.pool))
  expect(queue.length).toBeGreaterThan(50)
}, 240_000)
