import { Redis } from 'ioredis'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hasRedis, type RedisServer, startRedis } from './redis.ts'

describe.runIf(hasRedis())('startRedis', () => {
  let server: RedisServer

  beforeAll(async () => {
    server = await startRedis()
  })
  afterAll(() => server.stop())

  const onServer = async <Result>(action: (client: Redis) => Promise<Result>): Promise<Result> => {
    const client = new Redis(server.url)
    try {
      return await action(client)
    } finally {
      client.disconnect()
    }
  }

  test('is set as production must be', async () => {
    expect(await onServer((client) => client.config('GET', 'maxmemory-policy'))).toEqual([
      'maxmemory-policy',
      'noeviction',
    ])
    expect(await onServer((client) => client.config('GET', 'appendonly'))).toEqual(['appendonly', 'yes'])
  })

  test('keeps what was written over a kill -9', async () => {
    await onServer((client) => client.set('key', 'value'))
    await server.kill()
    await server.start()
    expect(await onServer((client) => client.get('key'))).toBe('value')
  })
})
