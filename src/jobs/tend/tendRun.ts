import { closeRun } from '../../store/runs/closeRun.ts'
import { lackingShards } from '../../store/runs/lackingShards.ts'
import { lackingStages } from '../../store/runs/lackingStages.ts'
import { openRun } from '../../store/runs/openRun.ts'
import type { RunStatus } from '../../store/runs/run.ts'
import { dispatchIngest, dispatchMatching, dispatchReport, type Dispatcher } from '../night/dispatch.ts'
import { liveIds } from './liveIds.ts'

export type Tended = {
  readonly runId: string
  readonly stages: readonly string[]
  readonly shards: number
  readonly closed: RunStatus | undefined
}

/** Lost work is handed out together with what follows from it, which cannot start without it anyway. */
const redispatch = async (
  d: Dispatcher,
  runId: string,
  stages: readonly string[],
  shards: readonly number[],
): Promise<void> => {
  const ingests = stages.filter((name) => name.startsWith('ingest.'))
  if (ingests.length > 0 || stages.includes('plan')) await dispatchIngest(d, runId, ingests)
  if (shards.length > 0 || stages.includes('reconcile')) await dispatchMatching(d, runId, shards)
  if (stages.includes('report')) await dispatchReport(d, runId)
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
  const shards =
    run.status === 'running' ? (await lackingShards(d.db, run.id, graceSeconds)).filter(isLost).map(({ n }) => n) : []
  await redispatch(d, run.id, stages, shards)
  return { runId: run.id, stages, shards: shards.length, closed: await closeRun(d.db, run.id) }
}
