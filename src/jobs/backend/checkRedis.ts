import { Redis } from 'ioredis'
import { VettingError } from '../../errors.ts'

const settingOf = async (redis: Redis, name: string): Promise<string | undefined> => {
  const reply = (await redis.config('GET', name)) as readonly string[] | Readonly<Record<string, string>>
  return Array.isArray(reply) ? reply[1] : (reply as Readonly<Record<string, string>>)[name]
}

const required = { appendonly: 'yes', 'maxmemory-policy': 'noeviction' } as const

/**
 * Refuses a Redis that could lose jobs: without an append-only file a crash empties the queue, and with eviction a full
 * memory does. Throws `queue-unreachable` or `unsafe-queue`.
 */
export const checkRedis = async (url: string): Promise<void> => {
  const redis = new Redis(url, {
    lazyConnect: true,
    maxRetriesPerRequest: 1,
    connectTimeout: 5_000,
    retryStrategy: () => null,
  })
  redis.on('error', () => {})
  try {
    await redis.connect().catch((cause: unknown) => {
      throw new VettingError('queue-unreachable', 'Redis cannot be reached. Check QUEUE_URL.', { cause })
    })
    for (const [name, wanted] of Object.entries(required)) {
      const found = await settingOf(redis, name)
      if (found === wanted) continue
      throw new VettingError(
        'unsafe-queue',
        `Redis is set to ${name} ${found ?? 'unknown'}; jobs could be lost. Set ${name} ${wanted} and start again.`,
      )
    }
  } finally {
    redis.disconnect()
  }
}
