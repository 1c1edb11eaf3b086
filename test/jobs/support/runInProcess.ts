import type pg from 'pg'
import { buildLeft } from '../../../src/jobs/match/buildLeft.ts'
import type { Left } from '../../../src/jobs/match/left.ts'
import type { Matching } from '../../../src/jobs/match/matching.ts'
import { matchShard } from '../../../src/jobs/match/matchShard.ts'
import { createMemberCache } from '../../../src/jobs/match/memberCache.ts'
import { planRun, type PlanSettings } from '../../../src/jobs/plan/planRun.ts'
import { inTransaction } from '../../../src/store/inTransaction.ts'
import type { Queryable } from '../../../src/store/queryable.ts'
import { claimShard } from '../../../src/store/runs/claimShard.ts'
import { claimStage } from '../../../src/store/runs/claimStage.ts'
import { closeRun } from '../../../src/store/runs/closeRun.ts'
import { createRun } from '../../../src/store/runs/createRun.ts'
import { finishStage } from '../../../src/store/runs/finishStage.ts'
import { lackingShards } from '../../../src/store/runs/lackingShards.ts'
import { pinWindow } from '../../../src/store/runs/pinWindow.ts'
import { readRun } from '../../../src/store/runs/readRun.ts'
import type { Run } from '../../../src/store/runs/run.ts'
import { replaceFindings } from './currentFindings.ts'
import { testMatching } from './testMatching.ts'

export const planSettings: PlanSettings = {
  modelVersion: 'm1',
  policyVersion: 'p1',
  shardRows: 10,
  shardMembers: 3,
  maxShare: 1,
}

const mustRead = async (pool: pg.Pool, runId: string): Promise<Run> => {
  const run = await readRun(pool, runId)
  if (run === undefined) throw new Error(`no run ${runId}`)
  return run
}

const finish = async (pool: pg.Pool, runId: string, name: string, work: (tx: Queryable) => Promise<unknown>) => {
  const claim = await claimStage(pool, runId, name)
  if (claim === undefined) throw new Error(`stage ${name} cannot start`)
  await inTransaction(pool, async (tx) => {
    await work(tx)
    if (!(await finishStage(tx, { runId, name, claim }, 'done', {}))) throw new Error(`stage ${name} is fenced`)
  })
}

/** What a run is made of besides the ledger. */
export type Parts = {
  readonly matching: Matching
  readonly reconcile: (tx: Queryable, run: Run) => Promise<unknown>
  /** Made anew when left out. */
  readonly left?: () => Promise<Left>
}

export const testParts: Parts = { matching: testMatching, reconcile: replaceFindings }

/** Enters and plans a run. */
export const planNext = async (
  pool: pg.Pool,
  requestedMode: 'auto' | 'full',
  settings: Partial<PlanSettings> = {},
): Promise<Run> => {
  const entry = { kind: 'manual', businessDate: '2026-01-01', requestedBy: 'test', sources: [], requestedMode } as const
  const runId = await createRun(pool, entry)
  if (runId === undefined) throw new Error('another run is open')
  await finish(pool, runId, 'plan', async (tx) =>
    planRun(tx, await mustRead(pool, runId), await pinWindow(tx), { ...planSettings, ...settings }),
  )
  return mustRead(pool, runId)
}

/** Matches all shards of a planned run here, in the order given. */
export const matchAll = async (
  pool: pg.Pool,
  run: Run,
  { matching, left = () => buildLeft(pool, matching) }: Parts = testParts,
  order: (shards: readonly number[]) => readonly number[] = (shards) => shards,
): Promise<void> => {
  const members = createMemberCache(pool, matching)
  const context = { db: pool, matching, left: await left(), members }
  const shards = (await lackingShards(pool, run.id, 0)).map(({ n }) => n)
  for (const n of order(shards)) {
    const shard = await claimShard(pool, run.id, n, false)
    if (shard === undefined || !(await matchShard(context, shard))) throw new Error(`shard ${n} was not committed`)
  }
}

/** Reconciles and closes a matched run. */
export const finishRun = async (pool: pg.Pool, run: Run, { reconcile }: Parts = testParts): Promise<Run> => {
  await finish(pool, run.id, 'reconcile', (tx) => reconcile(tx, run))
  await finish(pool, run.id, 'report', async () => undefined)
  await closeRun(pool, run.id)
  return mustRead(pool, run.id)
}

/** A whole run in this process, one shard after the other. */
export const runInProcess = async (
  pool: pg.Pool,
  requestedMode: 'auto' | 'full',
  settings: Partial<PlanSettings> = {},
  parts: Parts = testParts,
): Promise<Run> => {
  const run = await planNext(pool, requestedMode, settings)
  await matchAll(pool, run, parts)
  return finishRun(pool, run, parts)
}
