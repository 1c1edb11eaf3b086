import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'
import { expect } from 'vitest'
import type { QueueBackend } from '../../../src/jobs/backend/queueBackend.ts'
import { startRun } from '../../../src/jobs/night/startRun.ts'
import { openQueues } from '../../../src/jobs/openQueues.ts'
import { readRun } from '../../../src/store/runs/readRun.ts'
import type { Run } from '../../../src/store/runs/run.ts'
import { shardCounts } from '../../../src/store/runs/shardCounts.ts'
import { randomOf, syntheticSources } from '../../support/syntheticPeople.ts'
import { member, nominal } from '../../jobs/support/records.ts'
import { firstLoad } from '../../jobs/support/recordStore.ts'
import { testSeed } from '../../support/testSeed.ts'
import { waitFor } from '../../support/waitFor.ts'
import type { WorkerOptions } from './workerOptions.ts'
import { startWorkerProcess, type WorkerProcess } from './workerProcess.ts'

/** Nominals on the right and the size of a shard: 50 shards. */
export const shards = 50

/** Fills an empty database with people, and makes a place where steps leave a mark each time they take effect. */
export const prepare = async (pool: pg.Pool, backend: QueueBackend): Promise<void> => {
  await backend.migrate()
  const { left, right } = syntheticSources(40, shards * 10, 40, 11)
  await firstLoad(
    pool,
    left.map((person, i) => member(`01/${i}`, person)),
  )
  await firstLoad(
    pool,
    right.map((person, i) => nominal(`N${i}`, person)),
  )
  await pool.query('create table if not exists fault_effect (run_id bigint, step text)')
}

/** Starts a full run with these ingests; the workers do the rest. */
export const startFullRun = async (pool: pg.Pool, backend: QueueBackend): Promise<string> => {
  const queues = openQueues(backend, pool)
  try {
    return await startRun(queues.dispatcher, {
      kind: 'manual',
      businessDate: '2026-01-01',
      requestedMode: 'full',
      requestedBy: 'fault test',
      sources: [{ name: 'test', required: true }],
    })
  } finally {
    await queues.close()
  }
}

export const waitForShards = (pool: pg.Pool, runId: string, count: number, seconds = 60): Promise<true> =>
  waitFor(`${count} shards of run ${runId} done`, seconds, async () => (await shardCounts(pool, runId)).done >= count)

/** Stops the only worker of a run at a moment when it holds a shard that it has not committed. */
export const freezeInAShard = async (pool: pg.Pool, runId: string, worker: WorkerProcess): Promise<void> => {
  await waitFor('a worker frozen in a shard', 20, async () => {
    worker.signal('SIGSTOP')
    // What it sent before is done by now.
    await sleep(200)
    const { rows } = await pool.query('select from shard where run_id = $1 and claim > 0 and not done', [runId])
    if (rows.length === 0) worker.signal('SIGCONT')
    return rows.length > 0
  })
}

/** Waits until a run has ended. */
export const waitForEnd = (pool: pg.Pool, runId: string, seconds: number): Promise<Run> =>
  waitFor(`run ${runId} ended`, seconds, async () => {
    const run = await readRun(pool, runId)
    return run !== undefined && run.closedAt !== null && run
  })

/** What a run found and how often each of its steps took effect, without numbers that differ from run to run. */
export const resultOf = async (pool: pg.Pool, runId: string) => {
  const findings = await pool.query(
    `select member_key, class, source, record_kind, record_key, relation, fingerprint
       from shard_finding where run_id = $1 order by 1, 2, 3, 4, 5, 6, 7`,
    [runId],
  )
  const effects = await pool.query(
    `select step, count(*)::int as times from fault_effect where run_id = $1 group by 1 order by 1`,
    [runId],
  )
  return { findings: findings.rows as readonly object[], effects: effects.rows as readonly object[] }
}

export type Result = Awaited<ReturnType<typeof resultOf>>

/** The result of a run that nothing happens to: what every disturbed run must come to. */
export const runUndisturbed = async (pool: pg.Pool, backend: QueueBackend, options: WorkerOptions): Promise<Result> => {
  const worker = await startWorkerProcess(options)
  const runId = await startFullRun(pool, backend)
  const run = await waitForEnd(pool, runId, 60)
  const result = await resultOf(pool, runId)
  expect(result.findings.length).toBeGreaterThan(30)
  await expectWhole(pool, run, result, [worker])
  worker.signal('SIGTERM')
  expect(await worker.ended).toBe(0)
  return result
}

const once = [
  { step: 'reconcile', times: 1 },
  { step: 'report', times: 1 },
]

/** The invariants that hold after every fault: nothing lost, nothing twice, nothing thrown into the void. */
export const expectWhole = async (
  pool: pg.Pool,
  run: Run,
  undisturbed: Result,
  workers: readonly WorkerProcess[],
): Promise<void> => {
  expect(run).toMatchObject({ status: 'complete', covered: true })
  expect(await shardCounts(pool, run.id)).toMatchObject({ total: shards, done: shards, quarantined: 0 })
  const result = await resultOf(pool, run.id)
  expect(result.findings).toEqual(undisturbed.findings)
  expect(result.effects).toEqual(once)
  for (const worker of workers) {
    expect(worker.output()).not.toContain('UNCAUGHT')
    expect(worker.output()).not.toContain('CANARY')
  }
}

/** This test's chances: the same for one commit, or for one TEST_SEED. */
export const seededRandom = (): (() => number) => randomOf(testSeed())
