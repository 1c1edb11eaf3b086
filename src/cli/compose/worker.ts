import { readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import type { QueueBackend } from '../../jobs/backend/queueBackend.ts'
import { defaultJobSettings } from '../../jobs/jobSettings.ts'
import { createMatching } from '../../jobs/match/createMatching.ts'
import { dailyTime } from '../../jobs/night/dailyTime.ts'
import type { NightPlan } from '../../jobs/night/ensureNight.ts'
import type { WorkerDeps } from '../../jobs/startWorker.ts'
import type { RestingThreads } from '../../extracts/parse/restingThreads.ts'
import { compileKernel } from '../../matchers/index.ts'
import { builtModule } from '../../paths.ts'
import type { DataOrigin } from '../../records/index.ts'
import { applyRecheck } from './applyRecheck.ts'
import { checkpoint } from './checkpoint.ts'
import { sourceName } from './inbox.ts'
import type { Store } from './openStore.ts'
import type { Rules } from './readRules.ts'
import { createSteps } from './steps.ts'

/** When a night is due and what it reads. */
export const nightPlan = ({ config }: Pick<Store, 'config'>): NightPlan => ({
  schedule: { at: dailyTime(config.night.cron), timeZone: config.night.timezone, catchUp: config.night.catchUp },
  sources: config.extracts.sources.map((source) => ({ name: sourceName(source), required: source.required })),
  since: new Date(),
})

/** Milliseconds for which threads keep what belongs to a run once they have nothing to do. */
const idleTimeout = 5_000

/** Everything a worker process needs, put together from the configuration. */
export const workerDeps = (
  store: Store,
  rules: Rules,
  backend: QueueBackend,
  parser: RestingThreads,
  options: { readonly origin: DataOrigin; readonly onStuck: () => void },
): WorkerDeps => {
  const { config, log, db, bulk, database } = store
  const threads = config.matching.threads ?? availableParallelism()
  const kernel = compileKernel(readFileSync(builtModule('kernel.wasm')))
  return {
    log,
    db,
    bulk,
    backend,
    threads: {
      data: { databaseUrl: database.url, limits: config.database.bulkPool, idleTimeout, kernel, ...rules.matching },
      entry: builtModule('jobs/match/matchThread.js'),
      threads,
      heapMegabytes: 256,
      shardTimeout: 600_000,
    },
    matching: createMatching(rules.matching),
    plan: {
      modelVersion: rules.modelVersion,
      policyVersion: rules.policyVersion,
      shardRows: config.matching.shardRows,
      shardMembers: 100,
      maxShare: 0.2,
    },
    night: nightPlan(store),
    steps: createSteps(store, rules, parser, options.origin),
    applyRecheck: applyRecheck(config, rules),
    checkpoint: () => checkpoint(db, config.audit),
    settings: {
      ...defaultJobSettings,
      concurrency: Math.max(config.jobs.concurrency, threads),
      lockDuration: config.jobs.lockDuration,
      stalledInterval: config.jobs.stalledInterval,
      suspectClaims: config.jobs.poisonClaims,
      aloneClaims: config.jobs.poisonClaims,
      shutdownTimeout: config.jobs.shutdownTimeout,
    },
    onStuck: options.onStuck,
  }
}
