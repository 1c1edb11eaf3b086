import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { QueueBackend } from '../../src/jobs/backend/queueBackend.ts'
import { dispatchIngest, dispatchMatching } from '../../src/jobs/night/dispatch.ts'
import { openQueues, type Queues } from '../../src/jobs/openQueues.ts'
import { withDatabase } from '../support/database.ts'
import { testBackend } from './support/backends.ts'
import {
  expectWhole,
  prepare,
  type Result,
  runUndisturbed,
  seededRandom,
  shards,
  startFullRun,
  waitForEnd,
  waitForShards,
} from './support/faultRun.ts'
import { endWorkers, startWorkerProcess } from './support/workerProcess.ts'

const database = withDatabase()
let backend: QueueBackend
let queues: Queues
let undisturbed: Result

beforeAll(async () => {
  backend = testBackend(database.url)
  await prepare(database.pool, backend)
  queues = openQueues(backend, database.pool)
  undisturbed = await runUndisturbed(database.pool, backend, { databaseUrl: database.url })
})
afterEach(endWorkers)
afterAll(async () => {
  await queues.close()
  await backend.close()
})

test('every flow handed out twice, shards in any order, to three workers: everything takes effect once', async () => {
  const random = seededRandom()
  const { pool, url } = database
  const options = { databaseUrl: url, faults: { shardMillis: 50 } }
  const workers = [
    await startWorkerProcess(options),
    await startWorkerProcess(options),
    await startWorkerProcess(options),
  ]
  const runId = await startFullRun(pool, backend)
  await dispatchIngest(queues.dispatcher, runId, ['ingest.test'])
  await waitForShards(pool, runId, 1)
  const order = Array.from({ length: shards }, (_, n) => ({ n, at: random() }))
  order.sort((a, b) => a.at - b.at)
  await dispatchMatching(
    queues.dispatcher,
    runId,
    order.map(({ n }) => n),
  )
  const run = await waitForEnd(pool, runId, 60)
  expect(run.status).toBe('complete')
  await expectWhole(pool, run, undisturbed, workers)
})
