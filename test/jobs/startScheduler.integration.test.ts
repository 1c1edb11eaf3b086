import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createPostgresBackend } from '../../src/jobs/backend/postgresBackend.ts'
import type { QueueBackend } from '../../src/jobs/backend/queueBackend.ts'
import { queueNames } from '../../src/jobs/backend/queueNames.ts'
import { createRedisBackend } from '../../src/jobs/backend/redisBackend.ts'
import { startScheduler } from '../../src/jobs/startScheduler.ts'
import { createLog } from '../../src/log.ts'
import { listRuns } from '../../src/store/runs/listRuns.ts'
import { withDatabase } from '../support/database.ts'
import { hasRedis, startRedis, type RedisServer } from '../support/redis.ts'
import { emptyTables } from '../support/pastTheRules.ts'
import { waitFor } from '../support/waitFor.ts'

const database = withDatabase()
const log = createLog({ level: 'silent' })
const onError = (): void => undefined

const yesterday = new Date(Date.now() - 86_400_000)
const night = {
  schedule: { at: '00:00', timeZone: 'UTC' },
  sources: [{ name: 'pnc.nominals', required: true }],
  since: yesterday,
}

const today = (): string => new Date().toISOString().slice(0, 10)

const nights = async () => (await listRuns(database.pool, 10)).map(({ kind, businessDate }) => ({ kind, businessDate }))

const suite = (backend: () => QueueBackend): void => {
  beforeEach(() => emptyTables(database.pool, 'run'))

  const start = () => startScheduler({ log, db: database.pool, backend: backend(), night, lookInterval: 100 })

  test('three schedulers that look all the time start one night, and hand out its ingests', async () => {
    const schedulers = await Promise.all([start(), start(), start()])
    await waitFor('the night of today', 10, async () => (await nights()).length > 0)
    const queue = backend().queue(queueNames.night)
    const ids = await waitFor('its jobs', 10, async () => {
      const found = await queue.getRanges(['wait', 'waiting-children'], 0, -1)
      return found.length >= 2 && found
    })
    await new Promise((resolve) => setTimeout(resolve, 500))
    expect(await nights()).toEqual([{ kind: 'nightly', businessDate: today() }])
    // Schedulers that come second use up numbers of runs.
    const [run] = await listRuns(database.pool, 1)
    expect(ids.toSorted()).toEqual([`run-${run?.id}-1-ingest-pnc.nominals`, `run-${run?.id}-1-plan`])
    expect(await queue.getJobCounts('delayed')).toEqual({ delayed: 1 })
    await queue.close()
    await Promise.all(schedulers.map((scheduler) => scheduler.close()))
  })
}

describe('with the queue in Postgres', () => {
  let backend: QueueBackend
  beforeAll(async () => {
    backend = createPostgresBackend({
      connectionString: database.url,
      onError,
      maxConnections: 8,
      queryTimeoutMillis: 8_000,
    })
    await backend.migrate()
  })
  afterAll(() => backend.close())
  suite(() => backend)

  test('times of a fast clock are taken back', async () => {
    const { pool } = database
    const hourAhead = Date.now() + 3_600_000
    const queue = backend.queue('clock')
    for (const id of ['locked', 'delayed', 'ours']) {
      await queue.add('job', {}, { jobId: id, ...(id !== 'locked' && { delay: id === 'ours' ? 10_000 : 3_600_000 }) })
    }
    await pool.query(`update bullmq.job set state = 'active', locked_until_ms = $1 where id = 'locked'`, [hourAhead])
    await pool.query(`insert into bullmq.meta values ('clock', 'stalled-check', $1)`, [String(hourAhead)])
    expect(await backend.guardClock(20_000)).toBe(3)
    expect(await backend.guardClock(20_000)).toBe(0)
    const { rows } = await pool.query<{ late: boolean }>(
      `select bool_or(coalesce(locked_until_ms, process_at_ms) > $1) as late from bullmq.job where queue = 'clock'`,
      [Date.now() + 60_000],
    )
    expect(rows).toEqual([{ late: false }])
    await queue.close()
  })
})

describe.runIf(hasRedis())('with the queue in Redis', () => {
  let server: RedisServer
  let backend: QueueBackend
  beforeAll(async () => {
    server = await startRedis()
    backend = createRedisBackend({ url: server.url, onError })
  })
  afterAll(async () => {
    await backend.close()
    await server.stop()
  })
  suite(() => backend)
})
