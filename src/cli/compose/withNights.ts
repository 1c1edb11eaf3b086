import { setTimeout as sleep } from 'node:timers/promises'
import { VettingError } from '../../errors.ts'
import { startRun } from '../../jobs/night/startRun.ts'
import { localTime } from '../../jobs/night/localTime.ts'
import { openQueues } from '../../jobs/openQueues.ts'
import { startWorker } from '../../jobs/startWorker.ts'
import { readRun } from '../../store/runs/readRun.ts'
import type { Run } from '../../store/runs/run.ts'
import { type ShardCounts, shardCounts } from '../../store/runs/shardCounts.ts'
import type { Store } from './openStore.ts'
import type { Work } from './withWorker.ts'
import { nightPlan } from './worker.ts'

export type NightRequest = {
  readonly full: boolean
  readonly requestedBy: string
  readonly signal: AbortSignal
  readonly onProgress?: (run: Run, shards: ShardCounts) => void
}

/**
 * Starts a run, works on it in this process beside any other worker, and waits until it has ended or is held. Throws
 * `run-in-progress` or `run-held` when another run is open, `run-failed` when interrupted.
 */
export type Night = (request: NightRequest) => Promise<Run>

/** One worker in this process for as many nights as `use` asks for. */
export const withNights = async <Result>(
  { store, backend, deps }: Work,
  use: (night: Night) => Promise<Result>,
): Promise<Result> => {
  const { db, config } = store
  const queues = openQueues(backend, db)
  const worker = await startWorker(deps)
  try {
    return await use(async (request) => {
      const runId = await startRun(queues.dispatcher, {
        kind: 'manual',
        businessDate: localTime(new Date(), config.night.timezone).date,
        requestedMode: request.full ? 'full' : 'auto',
        requestedBy: request.requestedBy,
        sources: nightPlan(store).sources,
      })
      return follow(store, runId, request)
    })
  } finally {
    await worker.close()
    await queues.close()
  }
}

const follow = async ({ db }: Store, runId: string, { signal, onProgress }: NightRequest): Promise<Run> => {
  for (;;) {
    if (signal.aborted) {
      throw new VettingError('run-failed', `Interrupted. Run ${runId} goes on with the next worker: vetting up`)
    }
    const run = await readRun(db, runId)
    if (run === undefined) throw new VettingError('unknown-run', `Run ${runId} is gone from the ledger.`)
    onProgress?.(run, await shardCounts(db, runId))
    if (run.closedAt !== null || run.status === 'held') return run
    await sleep(100)
  }
}
