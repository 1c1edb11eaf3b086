import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { QueueBackend } from '../../src/jobs/backend/queueBackend.ts'
import { withDatabase } from '../support/database.ts'
import { testBackend } from './support/backends.ts'
import { prepare, resultOf, shards, startFullRun, waitForEnd } from './support/faultRun.ts'
import { keepWorkerRunning } from './support/keepWorkerRunning.ts'
import type { Misdeed } from './support/workerOptions.ts'
import { endWorkers } from './support/workerProcess.ts'

const database = withDatabase()
let backend: QueueBackend

beforeAll(async () => {
  backend = testBackend(database.url)
  await prepare(database.pool, backend)
})
afterEach(endWorkers)
afterAll(() => backend.close())

const poisoned = 17

const shardsOf = async (runId: string) => {
  const { rows } = await database.pool.query<{ n: number; done: boolean; quarantined: boolean; code: string }>(
    'select n, done, quarantined, error_code as code from shard where run_id = $1 and not done',
    [runId],
  )
  return rows
}

test.each<[Misdeed, string, 'lives' | 'dies']>([
  ['throw', 'internal', 'lives'],
  ['heap', 'thread-ended', 'lives'],
  ['hang', 'shard-timeout', 'lives'],
  ['abort', 'worker-ended', 'dies'],
])('a shard that does %s is given up alone, and the run says so', async (misdeed, code, fate) => {
  const { pool, url } = database
  const keeper = keepWorkerRunning({
    databaseUrl: url,
    shardTimeout: misdeed === 'hang' ? 4_000 : 60_000,
    faults: { poison: { [poisoned]: misdeed } },
    settings: { lockDuration: 5_000, stalledInterval: 1_000, suspectClaims: 2, aloneClaims: 2 },
  })
  const runId = await startFullRun(pool, backend)
  const run = await waitForEnd(pool, runId, 60)
  await keeper.stop()
  expect(run).toMatchObject({ status: 'degraded', reason: 'shard-quarantined', covered: false })
  expect(await shardsOf(runId)).toEqual([{ n: poisoned, done: false, quarantined: true, code }])
  const { rows } = await pool.query('select count(*)::int as done from shard where run_id = $1 and done', [runId])
  expect(rows).toEqual([{ done: shards - 1 }])
  expect((await resultOf(pool, runId)).effects).toEqual([
    { step: 'reconcile', times: 1 },
    { step: 'report', times: 1 },
  ])
  expect(keeper.restarts() === 0 ? 'lives' : 'dies').toBe(fate)
  expect(keeper.output()).not.toContain('UNCAUGHT')
  expect(keeper.output()).not.toContain('CANARY')
})
