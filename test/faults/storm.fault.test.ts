import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { QueueBackend } from '../../src/jobs/backend/queueBackend.ts'
import { withDatabase } from '../support/database.ts'
import { testBackend } from './support/backends.ts'
import {
  expectWhole,
  prepare,
  type Result,
  runUndisturbed,
  seededRandom,
  startFullRun,
  waitForEnd,
} from './support/faultRun.ts'
import { endWorkers, startWorkerProcess, type WorkerProcess } from './support/workerProcess.ts'

const database = withDatabase()
let backend: QueueBackend
let undisturbed: Result

beforeAll(async () => {
  backend = testBackend(database.url)
  await prepare(database.pool, backend)
  undisturbed = await runUndisturbed(database.pool, backend, { databaseUrl: database.url })
})
afterEach(endWorkers)
afterAll(() => backend.close())

const kills = 10

test('a worker killed ten times in one run: no shard is given up and the run completes', async () => {
  const random = seededRandom()
  const { pool, url } = database
  const runId = await startFullRun(pool, backend)
  const workers: WorkerProcess[] = []
  const start = async (): Promise<WorkerProcess> => {
    const worker = await startWorkerProcess({
      databaseUrl: url,
      faults: { shardMillis: 400 },
      settings: { lockDuration: 4_000, stalledInterval: 1_000 },
    })
    workers.push(worker)
    return worker
  }
  for (let kill = 0; kill < kills; kill += 1) {
    const worker = await start()
    await sleep(500 + random() * 1_500)
    worker.signal('SIGKILL')
    await worker.ended
  }
  await start()
  const run = await waitForEnd(pool, runId, 60)
  expect(run.status).toBe('complete')
  await expectWhole(pool, run, undisturbed, workers)
})
