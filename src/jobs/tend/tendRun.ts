import { closeRun } from '../../store/runs/closeRun.ts'
import { lackingShards } from '../../store/runs/lackingShards.ts'
import { lackingStages } from '../../store/runs/lackingStages.ts'
import { openRun } from '../../store/runs/openRun.ts'
import type { RunStatus } from '../../store/runs/run.ts'
import { redispatchShards, redispatchStages, type Dispatcher } from '../night/dispatch.ts'
import { liveIds } from './liveIds.ts'

export type Tended = {
  readonly runId: string
  readonly stages: readonly string[]
  readonly shards: number
  readonly closed: RunStatus | undefined
}

/**
 * Compares the open run with the queue and hands out what the ledger lacks and the queue has lost; closes the run when
 * nothing is lacking. The queue is read first: a job that ends in between has then committed before the ledger is read.
 */
export const tendRun = async (d: Dispatcher, graceSeconds: number): Promise<Tended | undefined> => {
  const live = await liveIds([d.night, d.match])
  const run = await openRun(d.db)
  if (run === undefined || run.status === 'held') return undefined
  const isLost = (work: { readonly jobId: string; readonly isStale: boolean }): boolean =>
    work.isStale && !live.has(work.jobId)
  const stages = (await lackingStages(d.db, run.id, graceSeconds)).filter(isLost).map(({ name }) => name)
  if (stages.length > 0) await redispatchStages(d, run.id, stages)
  const shards =
    run.status === 'running' ? (await lackingShards(d.db, run.id, graceSeconds)).filter(isLost).map(({ n }) => n) : []
  if (shards.length > 0) await redispatchShards(d, run.id, shards)
  return { runId: run.id, stages, shards: shards.length, closed: await closeRun(d.db, run.id) }
}
