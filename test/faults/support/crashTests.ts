import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { QueueBackend } from '../../../src/jobs/backend/queueBackend.ts'
import type { TestDatabase } from '../../support/database.ts'
import { waitFor } from '../../support/waitFor.ts'
import { testBackend } from './backends.ts'
import {
  expectWhole,
  freezeInAShard,
  prepare,
  type Result,
  runUndisturbed,
  startFullRun,
  waitForEnd,
  waitForShards,
} from './faultRun.ts'
import type { WorkerOptions } from './workerOptions.ts'
import { endWorkers, startWorkerProcess } from './workerProcess.ts'

export type CrashSetting = {
  readonly database: TestDatabase
  /** Address of Redis; the queue is in the database without it. Known from beforeAll on. */
  readonly queueUrl?: () => string
  /** Empties the queue behind everybody's back. */
  readonly wipeQueue: () => Promise<unknown>
}

/**
 * The crashes that must leave nothing behind, whatever the queue is kept in. Returns, for further tests, what a run comes
 * to that nothing happens to.
 */
export const crashTests = ({ database, queueUrl, wipeQueue }: CrashSetting): (() => Result) => {
  let backend: QueueBackend
  let undisturbed: Result
  let where: Pick<WorkerOptions, 'databaseUrl' | 'queueUrl'>
  const worker = (options: Partial<WorkerOptions>) => startWorkerProcess({ ...where, ...options })

  beforeAll(async () => {
    const url = queueUrl?.()
    where = { databaseUrl: database.url, ...(url !== undefined && { queueUrl: url }) }
    backend = testBackend(database.url, url)
    await prepare(database.pool, backend)
    undisturbed = await runUndisturbed(database.pool, backend, where)
  })

  afterEach(endWorkers)
  afterAll(() => backend.close())

  const slow = { faults: { shardMillis: 100 } }
  const quick = { settings: { lockDuration: 4_000, stalledInterval: 1_000 } }

  test('a worker killed in the middle of a run: its successor finishes within 30 s', async () => {
    const first = await worker(slow)
    const runId = await startFullRun(database.pool, backend)
    await waitForShards(database.pool, runId, 10)
    first.signal('SIGKILL')
    await first.ended
    const second = await worker(slow)
    const run = await waitForEnd(database.pool, runId, 30)
    expect(run.status).toBe('complete')
    await expectWhole(database.pool, run, undisturbed, [first, second])
  })

  test('a worker frozen past its locks: another finishes, and what the first still commits is refused', async () => {
    const frozen = await worker({ ...slow, ...quick })
    const runId = await startFullRun(database.pool, backend)
    await waitForShards(database.pool, runId, 10)
    await freezeInAShard(database.pool, runId, frozen)
    const other = await worker({ ...slow, ...quick })
    const run = await waitForEnd(database.pool, runId, 40)
    frozen.signal('SIGCONT')
    await waitFor('a refused commit', 30, async () => frozen.output().includes('"code":"fenced"'))
    expect(run.status).toBe('complete')
    await expectWhole(database.pool, run, undisturbed, [frozen, other])
  })

  test('a queue wiped in the middle of a run: the ledger hands out what is lacking within 60 s', async () => {
    const only = await worker(slow)
    const runId = await startFullRun(database.pool, backend)
    await waitForShards(database.pool, runId, 10)
    await wipeQueue()
    const run = await waitForEnd(database.pool, runId, 60)
    expect(only.output()).toContain('"code":"redispatched"')
    await expectWhole(database.pool, run, undisturbed, [only])
  })

  return () => undisturbed
}
