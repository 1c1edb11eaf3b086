import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { QueueBackend } from '../../src/jobs/backend/queueBackend.ts'
import { withDatabase } from '../support/database.ts'
import { testBackend } from './support/backends.ts'
import { expectWhole, prepare, resultOf, startFullRun, waitForEnd, waitForShards } from './support/faultRun.ts'
import { endWorkers, startWorkerProcess } from './support/workerProcess.ts'

const database = withDatabase()
let backend: QueueBackend
let undisturbed: Awaited<ReturnType<typeof resultOf>>

beforeAll(async () => {
  const { pool, url } = database
  backend = testBackend(url)
  await prepare(pool, backend)
  const worker = await startWorkerProcess({ databaseUrl: url })
  const runId = await startFullRun(pool, backend)
  await waitForEnd(pool, runId, 30)
  undisturbed = await resultOf(pool, runId)
  worker.signal('SIGTERM')
  expect(await worker.ended).toBe(0)
})

afterEach(endWorkers)
afterAll(() => backend.close())

const slow = { faults: { shardMillis: 150 } }

test('a worker killed in the middle of a run: its successor finishes it', async () => {
  const { pool, url } = database
  const first = await startWorkerProcess({ databaseUrl: url, ...slow })
  const runId = await startFullRun(pool, backend)
  await waitForShards(pool, runId, 10)
  first.signal('SIGKILL')
  await first.ended
  const second = await startWorkerProcess({ databaseUrl: url, ...slow })
  const run = await waitForEnd(pool, runId, 30)
  await expectWhole(pool, run, undisturbed, [first, second])
})
