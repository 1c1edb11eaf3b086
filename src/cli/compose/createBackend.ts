import type { QueueBackend } from '../../jobs/backend/queueBackend.ts'
import { createPostgresBackend } from '../../jobs/backend/postgresBackend.ts'
import { createRedisBackend } from '../../jobs/backend/redisBackend.ts'
import type { Store } from './openStore.ts'

/** BullMQ on Redis when `queue.url` names one, else on the database itself, its schema brought up to date. */
export const createBackend = async ({ config, log, database }: Store): Promise<QueueBackend> => {
  const onError = (err: Error): void => log.warn({ err }, 'a connection of the queue was lost')
  const { url } = config.queue
  const backend =
    url === null
      ? createPostgresBackend({
          connectionString: database.url,
          onError,
          maxConnections: 10,
          queryTimeoutMillis: config.database.pool.queryTimeout,
        })
      : createRedisBackend({ url, onError, prefix: database.isDemo ? 'vetting-demo' : 'vetting' })
  await backend.check()
  await backend.migrate()
  return backend
}
