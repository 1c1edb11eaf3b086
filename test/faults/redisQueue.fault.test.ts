import { Redis } from 'ioredis'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { withDatabase } from '../support/database.ts'
import { hasRedis, startRedis, type RedisServer } from '../support/redis.ts'
import { testBackend } from './support/backends.ts'
import { crashTests } from './support/crashTests.ts'
import { expectWhole, startFullRun, waitForEnd, waitForShards } from './support/faultRun.ts'
import { startWorkerProcess } from './support/workerProcess.ts'

describe.runIf(hasRedis())('with the queue in Redis', () => {
  const database = withDatabase()
  let server: RedisServer

  beforeAll(async () => {
    server = await startRedis()
  })
  afterAll(() => server.stop())

  const wipeQueue = async (): Promise<void> => {
    const redis = new Redis(server.url)
    await redis.flushall()
    redis.disconnect()
  }

  const whole = crashTests({ database, queueUrl: () => server.url, wipeQueue })

  test('a Redis killed in the middle of a run and started again: the run goes on', async () => {
    const { pool, url } = database
    const backend = testBackend(url, server.url)
    const worker = await startWorkerProcess({ databaseUrl: url, queueUrl: server.url, faults: { shardMillis: 100 } })
    const runId = await startFullRun(pool, backend)
    await waitForShards(pool, runId, 10)
    await server.kill()
    await server.start()
    const run = await waitForEnd(pool, runId, 60)
    expect(run.status).toBe('complete')
    await expectWhole(pool, run, whole(), [worker])
  })

  test.each([
    [{ appendonly: 'no' }, 'Set appendonly yes and start again.'],
    [{ 'maxmemory-policy': 'allkeys-lru' }, 'Set maxmemory-policy noeviction and start again.'],
  ])('a Redis that may lose jobs is refused: %j', async (settings, advice) => {
    const unsafe = await startRedis(settings)
    try {
      await expect(testBackend(database.url, unsafe.url).check()).rejects.toMatchObject({
        code: 'unsafe-queue',
        message: expect.stringContaining(advice) as string,
      })
    } finally {
      await unsafe.stop()
    }
  })

  test('a Redis that is not there is named', async () => {
    const gone = await startRedis()
    await gone.stop()
    await expect(testBackend(database.url, gone.url).check()).rejects.toMatchObject({ code: 'queue-unreachable' })
  })
})
