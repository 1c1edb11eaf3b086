/** A worker process of the product, with steps that count how often they took effect. Settings come as JSON. */
import { createPostgresBackend } from '../../../src/jobs/backend/postgresBackend.ts'
import { createRedisBackend } from '../../../src/jobs/backend/redisBackend.ts'
import { defaultJobSettings } from '../../../src/jobs/jobSettings.ts'
import { startWorker } from '../../../src/jobs/startWorker.ts'
import { createLog } from '../../../src/log.ts'
import { createPool } from '../../../src/store/pool.ts'
import type { Queryable } from '../../../src/store/queryable.ts'
import type { Run } from '../../../src/store/runs/run.ts'
import { testMatching } from '../../jobs/support/testMatching.ts'
import type { WorkerSettings } from './workerOptions.ts'

const options = JSON.parse(process.argv[2] ?? '') as WorkerSettings
const log = createLog({ level: 'debug' })
const say = (word: string): boolean => process.stdout.write(`${word}\n`)

for (const event of ['uncaughtException', 'unhandledRejection']) {
  process.on(event, (error: unknown) => say(`UNCAUGHT ${error instanceof Error ? error.stack : String(error)}`))
}

const limits = {
  max: 4,
  connectTimeout: 5_000,
  queryTimeout: 8_000,
  statementTimeout: 7_500,
  idleInTransactionTimeout: 30_000,
  keepAliveDelay: 5_000,
}
const onError = () => undefined
const db = createPool({ url: options.databaseUrl, name: 'fault-worker', limits, onError })
const bulk = createPool({ url: options.databaseUrl, name: 'fault-bulk', limits, onError })
const backend =
  options.queueUrl === undefined
    ? createPostgresBackend({
        connectionString: options.databaseUrl,
        onError,
        maxConnections: 8,
        queryTimeoutMillis: 8_000,
      })
    : createRedisBackend({ url: options.queueUrl, onError })

const effect = async (tx: Queryable, run: Run, step: string): Promise<void> => {
  await tx.query('insert into fault_effect (run_id, step) values ($1, $2)', [run.id, step])
}

const service = await startWorker({
  log,
  db,
  bulk,
  backend,
  threads: {
    data: {
      databaseUrl: options.databaseUrl,
      limits: { ...limits, max: 2 },
      idleTimeout: 60_000,
      model: options.model,
      references: options.faults,
      minWeight: 0,
    },
    entry: new URL('thread.js', import.meta.url),
    threads: 2,
    heapMegabytes: 128,
    shardTimeout: options.shardTimeout ?? 60_000,
  },
  matching: testMatching,
  plan: { modelVersion: 'm1', policyVersion: 'p1', shardRows: options.shardRows, shardMembers: 10, maxShare: 1 },
  night: { schedule: { at: '02:30', timeZone: 'Europe/London' }, sources: [], since: new Date() },
  steps: {
    ingest: async () => ({ outcome: 'same', counts: {} }),
    loaded: async () => undefined,
    admit: async () => undefined,
    held: async () => undefined,
    reconcile: async (tx, run) => {
      await effect(tx, run, 'reconcile')
      return { outcome: 'done', counts: {} }
    },
    report: async (tx, run) => {
      await effect(tx, run, 'report')
      return {}
    },
  },
  applyRecheck: async () => undefined,
  checkpoint: async () => undefined,
  settings: { ...defaultJobSettings, lockDuration: 15_000, ...options.settings },
  onStuck: () => say('STUCK'),
})
say('READY')

const stop = async (): Promise<void> => {
  await service.close()
  await Promise.all([db.end(), bulk.end(), backend.close()])
  say('CLOSED')
  process.exit(0)
}
process.once('SIGTERM', () => void stop())
