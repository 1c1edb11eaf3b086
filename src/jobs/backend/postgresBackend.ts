import {
  createPostgresBackend as bullmqPostgres,
  FlowProducer,
  type PgPool,
  Queue,
  runMigrations,
  Worker,
} from 'bullmq'
import pg from 'pg'
import { VettingError } from '../../errors.ts'
import { clearQueues } from './clearQueues.ts'
import { guardQueueClock } from './guardQueueClock.ts'
import type { QueueBackend } from './queueBackend.ts'
import { workerOptions } from './workerOptions.ts'

export type PostgresBackendSettings = {
  readonly connectionString: string
  /** Called for errors on connections in the background; the queue reconnects by itself. */
  readonly onError: (error: Error) => void
  /** Connections: one for each worker's LISTEN, the rest for queries. */
  readonly maxConnections: number
  readonly queryTimeoutMillis: number
}

const schema = 'bullmq'

const createQueuePool = (settings: PostgresBackendSettings): pg.Pool => {
  const pool = new pg.Pool({
    connectionString: settings.connectionString,
    application_name: 'vetting-queue',
    options: `-c search_path=${schema} -c idle_in_transaction_session_timeout=30s`,
    max: settings.maxConnections,
    query_timeout: settings.queryTimeoutMillis,
    statement_timeout: settings.queryTimeoutMillis,
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
  })
  pool.setMaxListeners(50)
  pool.on('error', settings.onError)
  // A checked-out client without a listener turns a lost connection into an uncaught exception.
  pool.on('connect', (client) => client.on('error', settings.onError))
  return pool
}

/** Whether the schema is there and belongs to somebody this user is not a member of: the owner then keeps it up to date. */
const isOthers = async (client: pg.ClientBase): Promise<boolean> => {
  const { rows } = await client.query<{ others: boolean }>(
    `select not pg_has_role(nspowner, 'usage') as others from pg_namespace where nspname = $1`,
    [schema],
  )
  return rows[0]?.others === true
}

/** BullMQ on Postgres, in schema `bullmq`, over one pool for all queues of the process. */
export const createPostgresBackend = (settings: PostgresBackendSettings): QueueBackend => {
  const pool = createQueuePool(settings)
  // The same pool: only the overloads of `on` are written differently in the two type declarations.
  const connection = pool as unknown as PgPool
  const heard = <E extends { on(event: 'error', listener: (error: Error) => void): unknown }>(emitter: E): E => {
    emitter.on('error', settings.onError)
    return emitter
  }
  return {
    kind: 'postgres',
    check: async () => {
      await pool.query('select 1').catch((cause: unknown) => {
        throw new VettingError('queue-unreachable', 'The queue cannot be reached in Postgres. Check DATABASE_URL.', {
          cause,
        })
      })
    },
    migrate: async () => {
      const client = await pool.connect()
      try {
        if (!(await isOthers(client))) await runMigrations(client, schema)
      } finally {
        client.release()
      }
    },
    queue: (name) => heard(new Queue(name, { connection }, bullmqPostgres)),
    flow: () => heard(new FlowProducer({ connection }, bullmqPostgres)),
    worker: (name, processor, options) =>
      heard(new Worker(name, processor, { connection, ...workerOptions(options) }, bullmqPostgres)),
    clear: () => clearQueues((name) => heard(new Queue(name, { connection }, bullmqPostgres))),
    guardClock: (lockDuration) => guardQueueClock(pool, lockDuration),
    close: () => pool.end(),
  }
}
