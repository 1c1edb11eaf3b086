import { FlowProducer, Queue, Worker } from 'bullmq'
import { checkRedis } from './checkRedis.ts'
import { clearQueues } from './clearQueues.ts'
import type { QueueBackend } from './queueBackend.ts'
import { workerOptions } from './workerOptions.ts'

export type RedisBackendSettings = {
  /** redis:// or rediss:// */
  readonly url: string
  /** Start of every key, so that two installations can share a server; `vetting` when left out. */
  readonly prefix?: string
  /** Called for errors on connections in the background; the queue reconnects by itself. */
  readonly onError: (error: Error) => void
}

/** BullMQ on Redis through ioredis. The server must keep an append-only file and evict nothing. */
export const createRedisBackend = (settings: RedisBackendSettings): QueueBackend => {
  const { prefix = 'vetting' } = settings
  const connection = {
    url: settings.url,
    maxRetriesPerRequest: null,
    retryStrategy: (times: number) => Math.min(2_000, 100 * 2 ** times),
    connectTimeout: 5_000,
    // Longer than a worker blocks for the next job (5 s): a black-holed connection is dropped, an idle one is not.
    socketTimeout: 20_000,
    keepAlive: 10_000,
  }
  const heard = <E extends { on(event: 'error', listener: (error: Error) => void): unknown }>(emitter: E): E => {
    emitter.on('error', settings.onError)
    return emitter
  }
  return {
    kind: 'redis',
    check: () => checkRedis(settings.url),
    migrate: async () => {},
    queue: (name) => heard(new Queue(name, { connection, prefix })),
    flow: () => heard(new FlowProducer({ connection, prefix })),
    worker: (name, processor, options) =>
      heard(new Worker(name, processor, { connection, prefix, ...workerOptions(options) })),
    guardClock: async () => 0,
    clear: () => clearQueues((name) => heard(new Queue(name, { connection, prefix }))),
    close: async () => {},
  }
}
