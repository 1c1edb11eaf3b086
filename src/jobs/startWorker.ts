import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import type { Log } from '../log.ts'
import { releaseLease } from '../store/runs/releaseLease.ts'
import { takeLease } from '../store/runs/takeLease.ts'
import type { JobWorker, QueueBackend } from './backend/queueBackend.ts'
import { queueNames } from './backend/queueNames.ts'
import { closeWithin } from './closeWithin.ts'
import { every } from './every.ts'
import type { JobSettings } from './jobSettings.ts'
import { createGate } from './match/gate.ts'
import { createMatchThreads, type ThreadSettings } from './match/matchThreads.ts'
import type { Matching } from './match/matching.ts'
import { shardHandler } from './match/shardHandler.ts'
import { ensureNight, type NightPlan } from './night/ensureNight.ts'
import { nightHandler } from './night/nightHandler.ts'
import type { Steps } from './night/steps.ts'
import { openQueues, type Queues } from './openQueues.ts'
import type { PlanSettings } from './plan/planRun.ts'
import { wrapProcessor, type JobHandler } from './processor/wrapProcessor.ts'
import { hearRechecks } from './recheck/hearRechecks.ts'
import { recheckHandler } from './recheck/recheckHandler.ts'
import type { ApplyRecheck } from './recheck/recheck.ts'
import { measureLoop } from './tend/measureLoop.ts'
import { watchForStuckQueue } from './tend/stuckQueue.ts'
import { tendRechecks } from './tend/tendRechecks.ts'
import { tendRun } from './tend/tendRun.ts'

export type WorkerDeps = {
  readonly log: Log
  /** Short statements. */
  readonly db: pg.Pool
  /** Long statements: plan and reconcile. */
  readonly bulk: pg.Pool
  readonly backend: QueueBackend
  readonly threads: ThreadSettings
  /** For rechecks, which are done in this process. */
  readonly matching: Matching
  readonly plan: PlanSettings
  readonly night: NightPlan
  readonly steps: Steps
  readonly applyRecheck: ApplyRecheck<unknown>
  /** Keeps the end of the audit trail outside the database. */
  readonly checkpoint: () => Promise<void>
  readonly settings: JobSettings
  /** Called when only a restart of the process helps. */
  readonly onStuck: () => void
}

export type Service = { readonly close: () => Promise<void> }

const startWorkers = (deps: WorkerDeps, handlers: Readonly<Record<keyof typeof queueNames, JobHandler>>) => {
  const { backend, log, settings } = deps
  const start = (queue: keyof typeof queueNames, concurrency: number): JobWorker =>
    backend.worker(queueNames[queue], wrapProcessor(handlers[queue], log), { ...settings, concurrency })
  return [start('night', 2), start('match', settings.concurrency), start('recheck', 1)]
}

/** What one process does for all: compare the ledger with the queues, and take back what a fast clock left behind. */
const tend = async (deps: WorkerDeps, queues: Queues, holder: string): Promise<void> => {
  const { db, backend, log, settings } = deps
  if (!(await takeLease(db, 'tend', holder, (3 * settings.tendInterval) / 1_000))) return
  const undone = await backend.guardClock(settings.lockDuration)
  if (undone > 0) log.warn({ count: undone, code: 'clock-skew' }, 'times of a fast clock taken back')
  const tended = await tendRun(queues.dispatcher, settings.graceSeconds)
  const lost = (tended?.stages.length ?? 0) + (tended?.shards ?? 0)
  if (lost > 0)
    log.warn({ run: tended?.runId, count: lost, code: 'redispatched' }, 'work the queue had lost handed out again')
  if (tended?.closed !== undefined) {
    log.info({ run: tended.runId, status: tended.closed }, 'run closed')
    await deps.checkpoint()
  }
  await tendRechecks(db, queues.recheck, settings.graceSeconds)
}

/**
 * Takes jobs from the queues until closed: ingests, plans, shards, reconciles, reports and rechecks. Any number of
 * processes may do so at once. Throws when the queue cannot be reached or is not safe to use.
 */
export const startWorker = async (deps: WorkerDeps): Promise<Service> => {
  const { backend, log, settings } = deps
  await backend.check()
  const queues = openQueues(backend, deps.db)
  const threads = createMatchThreads(deps.threads)
  const { dispatcher } = queues
  const night = nightHandler({
    ...deps,
    dispatcher,
    stageClaims: settings.stageClaims,
    warmUp: threads.warmUp,
    ensureNight: () => ensureNight(dispatcher, deps.night, new Date()),
  })
  const match = shardHandler({ ...deps, ...settings, threads, gate: createGate() })
  const workers = startWorkers(deps, { night, match, recheck: recheckHandler(deps) })
  const loop = measureLoop()
  const isStuck = watchForStuckQueue([dispatcher.night, dispatcher.match], settings.stuckAfter)
  const holder = randomUUID()
  const chores = [
    every(settings.tendInterval, () => tend(deps, queues, holder), log),
    hearRechecks(deps.db, queues.recheck, log),
    every(settings.tendInterval, async () => (await isStuck()) && deps.onStuck(), log),
    every(3_600_000, deps.checkpoint, log),
    every(
      60_000,
      async () => log.debug({ ms: loop.read().max, code: 'loop-delay' }, 'event loop was late at most'),
      log,
    ),
  ]
  await Promise.all(workers.map((worker) => worker.waitUntilReady()))
  return {
    close: async () => {
      loop.stop()
      const closing = Promise.all([...workers.map((worker) => worker.close()), ...chores.map((chore) => chore.stop())])
      const inTime = await closeWithin(settings.shutdownTimeout, closing)
      if (!inTime) log.warn({ code: 'shutdown-timeout' }, 'worker did not stop in time and is cut off')
      await threads.close()
      await closeWithin(2_000, releaseLease(deps.db, 'tend', holder))
      await closeWithin(inTime ? settings.shutdownTimeout : 2_000, queues.close())
    },
  }
}
