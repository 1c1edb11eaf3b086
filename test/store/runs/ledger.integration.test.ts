import { beforeEach, describe, expect, test } from 'vitest'
import { claimShard } from '../../../src/store/runs/claimShard.ts'
import { claimStage } from '../../../src/store/runs/claimStage.ts'
import { cancelRun } from '../../../src/store/runs/cancelRun.ts'
import { closeRun } from '../../../src/store/runs/closeRun.ts'
import { createRun, type NewRun } from '../../../src/store/runs/createRun.ts'
import { failStage } from '../../../src/store/runs/failStage.ts'
import { finishShard } from '../../../src/store/runs/finishShard.ts'
import { finishStage } from '../../../src/store/runs/finishStage.ts'
import { holdRun } from '../../../src/store/runs/holdRun.ts'
import { lackingShards } from '../../../src/store/runs/lackingShards.ts'
import { lackingStages } from '../../../src/store/runs/lackingStages.ts'
import { openRun } from '../../../src/store/runs/openRun.ts'
import { quarantineShard } from '../../../src/store/runs/quarantineShard.ts'
import { readRun } from '../../../src/store/runs/readRun.ts'
import { releaseRun } from '../../../src/store/runs/releaseRun.ts'
import { retryRun } from '../../../src/store/runs/retryRun.ts'
import { startMatching } from '../../../src/store/runs/startMatching.ts'
import { takeLease } from '../../../src/store/runs/takeLease.ts'
import { withDatabase } from '../../support/database.ts'
import { emptyTables } from '../../support/pastTheRules.ts'

const database = withDatabase()

beforeEach(() => emptyTables(database.pool, 'run, recheck, lease'))

const nightly: NewRun = {
  kind: 'nightly',
  businessDate: '2026-01-05',
  requestedMode: 'auto',
  requestedBy: 'test',
  sources: [
    { name: 'pnc.nominals', required: true },
    { name: 'hr.associations', required: false },
  ],
}

const enter = async (run: Partial<NewRun> = {}): Promise<string> => {
  const runId = await createRun(database.pool, { ...nightly, ...run })
  if (runId === undefined) throw new Error('not entered')
  return runId
}

const doStage = async (runId: string, name: string, outcome = 'done'): Promise<boolean> => {
  const claim = await claimStage(database.pool, runId, name)
  if (claim === undefined) return false
  return finishStage(database.pool, { runId, name, claim }, outcome, {})
}

const plan = async (runId: string, shards: number): Promise<void> => {
  await doStage(runId, 'plan')
  await database.pool.query(
    `insert into shard (run_id, n, sort, size) select $1, n, 'records', 1 from generate_series(0, $2::int - 1) n`,
    [runId, shards],
  )
  const window = { toSeq: '0', plannedAt: new Date(), extracts: [], firstLoads: [] }
  const settings = { mode: 'delta', modeReason: 'delta', modelVersion: 'm', policyVersion: 'p', fromSeq: '0' } as const
  await startMatching(database.pool, { runId, window, ...settings })
}

const doShard = async (runId: string, n: number): Promise<boolean> => {
  const shard = await claimShard(database.pool, runId, n, false)
  return shard !== undefined && finishShard(database.pool, shard, { findings: 0 })
}

const ingestAll = async (runId: string, outcome = 'accepted'): Promise<void> => {
  await doStage(runId, 'ingest.pnc.nominals', outcome)
  await doStage(runId, 'ingest.hr.associations')
}

describe('a run', () => {
  test('is entered once per business date, and one at a time', async () => {
    const all = await Promise.all(Array.from({ length: 8 }, () => createRun(database.pool, nightly)))
    expect(all.filter((id) => id !== undefined)).toHaveLength(1)
    expect(await createRun(database.pool, { ...nightly, kind: 'manual' })).toBeUndefined()
    await cancelRun(database.pool, all.find((id) => id !== undefined) ?? '')
    expect(await createRun(database.pool, nightly)).toBeUndefined()
    expect(await createRun(database.pool, { ...nightly, kind: 'manual' })).toBeDefined()
  })

  test('goes through its stages in order', async () => {
    const runId = await enter()
    const names = async () => (await lackingStages(database.pool, runId, 0)).map((stage) => stage.name).toSorted()
    expect(await names()).toEqual(['ingest.hr.associations', 'ingest.pnc.nominals'])
    expect(await doStage(runId, 'plan')).toBe(false)
    await ingestAll(runId)
    expect(await names()).toEqual(['plan'])
    await plan(runId, 1)
    expect(await doStage(runId, 'reconcile')).toBe(false)
    await doShard(runId, 0)
    expect(await names()).toEqual(['reconcile'])
    expect(await doStage(runId, 'report')).toBe(false)
    expect(await doStage(runId, 'reconcile')).toBe(true)
    expect(await closeRun(database.pool, runId)).toBeUndefined()
    expect(await doStage(runId, 'report')).toBe(true)
    expect(await closeRun(database.pool, runId)).toBe('complete')
    expect(await closeRun(database.pool, runId)).toBeUndefined()
  })

  test('is not lost while whoever entered or planned it is about to hand it out', async () => {
    const runId = await enter()
    const stale = async (seconds: number) => [
      ...(await lackingStages(database.pool, runId, seconds)).map(({ isStale }) => isStale),
      ...(await lackingShards(database.pool, runId, seconds)).map(({ isStale }) => isStale),
    ]
    expect(await stale(60)).toEqual([false, false])
    expect(await stale(0)).toEqual([true, true])
    await ingestAll(runId)
    await plan(runId, 2)
    expect(await stale(60)).toEqual([false, false])
    expect(await stale(0)).toEqual([true, true])
  })

  const finish = async (runId: string): Promise<void> => {
    await doStage(runId, 'reconcile')
    await doStage(runId, 'report')
    await closeRun(database.pool, runId)
  }

  test.each<[string, (runId: string) => Promise<void>, string, string, boolean]>([
    ['everything done', async (id) => void (await doShard(id, 1)), 'complete', '', true],
    [
      'a shard given up',
      (id) => quarantineShard(database.pool, id, 1, 'thread-ended'),
      'degraded',
      'shard-quarantined',
      false,
    ],
  ])('%s: it ends as it should', async (_case, secondShard, status, reason, covered) => {
    const runId = await enter()
    await ingestAll(runId)
    await plan(runId, 2)
    await doShard(runId, 0)
    await secondShard(runId)
    await finish(runId)
    expect(await readRun(database.pool, runId)).toMatchObject({ status, reason, covered })
  })

  test.each(['refused', 'missing'])(
    'an extract that is %s: degraded, though everything present was matched',
    async (outcome) => {
      const runId = await enter()
      await ingestAll(runId, outcome)
      await plan(runId, 1)
      await doShard(runId, 0)
      await finish(runId)
      expect(await readRun(database.pool, runId)).toMatchObject({
        status: 'degraded',
        reason: 'extract-missing',
        covered: true,
      })
    },
  )

  test('an ingest given up: degraded', async () => {
    const runId = await enter()
    await failStage(database.pool, runId, 'ingest.pnc.nominals', 'internal')
    await doStage(runId, 'ingest.hr.associations')
    await plan(runId, 0)
    await finish(runId)
    expect(await readRun(database.pool, runId)).toMatchObject({ status: 'degraded', reason: 'extract-missing' })
  })

  test.each(['plan', 'reconcile'])('%s given up: failed, never green, and it can be tried again', async (name) => {
    const runId = await enter()
    await ingestAll(runId)
    if (name === 'reconcile') await plan(runId, 0)
    await failStage(database.pool, runId, name, 'internal')
    expect(await closeRun(database.pool, runId)).toBe('failed')
    expect(await openRun(database.pool)).toBeUndefined()
    expect(await retryRun(database.pool, runId)).toBe(true)
    if (name === 'plan') await plan(runId, 0)
    await finish(runId)
    expect(await readRun(database.pool, runId)).toMatchObject({ status: 'complete', covered: true })
  })

  test('held, it does nothing until it is released', async () => {
    const runId = await enter()
    await ingestAll(runId)
    await plan(runId, 1)
    const shard = await claimShard(database.pool, runId, 0, false)
    await holdRun(database.pool, runId, 'rows-changed')
    expect(shard && (await finishShard(database.pool, shard, {}))).toBe(false)
    expect(await doShard(runId, 0)).toBe(false)
    expect(await releaseRun(database.pool, runId, 'operator')).toBe(true)
    expect(await doShard(runId, 0)).toBe(true)
    expect(await readRun(database.pool, runId)).toMatchObject({ status: 'running', reason: '', releasedBy: 'operator' })
  })
})

describe('the fence', () => {
  test('only the last claim of a shard commits, and only once', async () => {
    const runId = await enter({ sources: [] })
    await plan(runId, 1)
    const first = await claimShard(database.pool, runId, 0, false)
    const second = await claimShard(database.pool, runId, 0, false)
    if (first === undefined || second === undefined) throw new Error('not claimed')
    expect(await finishShard(database.pool, first, {})).toBe(false)
    expect(await finishShard(database.pool, second, {})).toBe(true)
    expect(await finishShard(database.pool, second, {})).toBe(false)
    expect(await claimShard(database.pool, runId, 0, false)).toBeUndefined()
    expect(await lackingShards(database.pool, runId, 0)).toEqual([])
  })

  test('of many commits at once, one takes effect', async () => {
    const runId = await enter({ sources: [] })
    await plan(runId, 1)
    const shard = await claimShard(database.pool, runId, 0, false)
    if (shard === undefined) throw new Error('not claimed')
    const all = await Promise.all(Array.from({ length: 20 }, () => finishShard(database.pool, shard, {})))
    expect(all.filter(Boolean)).toHaveLength(1)
  })

  test('an ended run accepts no commit', async () => {
    const runId = await enter({ sources: [] })
    await plan(runId, 1)
    const shard = await claimShard(database.pool, runId, 0, false)
    await cancelRun(database.pool, runId)
    expect(shard && (await finishShard(database.pool, shard, {}))).toBe(false)
  })
})

test('a chore is one process at a time, and another takes it over', async () => {
  expect(await takeLease(database.pool, 'tend', 'a', 0.2)).toBe(true)
  expect(await takeLease(database.pool, 'tend', 'b', 10)).toBe(false)
  expect(await takeLease(database.pool, 'tend', 'a', 0)).toBe(true)
  expect(await takeLease(database.pool, 'tend', 'b', 10)).toBe(true)
  expect(await takeLease(database.pool, 'tend', 'a', 10)).toBe(false)
})
