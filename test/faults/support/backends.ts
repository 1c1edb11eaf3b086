import { createPostgresBackend } from '../../../src/jobs/backend/postgresBackend.ts'
import { createRedisBackend } from '../../../src/jobs/backend/redisBackend.ts'
import type { QueueBackend } from '../../../src/jobs/backend/queueBackend.ts'

const onError = (): void => undefined

/** The queue of a test: in its database, or in Redis when there is an address. */
export const testBackend = (databaseUrl: string, queueUrl?: string): QueueBackend =>
  queueUrl === undefined
    ? createPostgresBackend({ connectionString: databaseUrl, onError, maxConnections: 4, queryTimeoutMillis: 8_000 })
    : createRedisBackend({ url: queueUrl, onError })
