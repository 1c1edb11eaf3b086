import pg from 'pg'
import { VettingError } from '../../errors.ts'
import type { Cluster } from './cluster.ts'

/** Key of the advisory lock in database `postgres`: shared by every process that uses the server. */
const usersLock = 5_838_202

/** A connection that marks this process as a user of the server, for as long as it lives. */
export type Lease = {
  readonly port: number
  /** Resolves when the connection ends for whatever reason. */
  readonly ended: Promise<void>
  /** Gives the server back. True when no other process uses it any more; then nobody new gets in. */
  readonly release: () => Promise<boolean>
  readonly close: () => Promise<void>
}

/**
 * Connects to the server on `port` and proves that it is ours: it knows our password and serves our data directory.
 * Rejects with the driver's error while the server starts, stops or is not there.
 */
export const takeLease = async ({ data, password }: Cluster, port: number): Promise<Lease> => {
  const client = new pg.Client({
    host: '127.0.0.1',
    port,
    user: 'postgres',
    password,
    database: 'postgres',
    application_name: 'vetting-lease',
    connectionTimeoutMillis: 5_000,
    query_timeout: 5_000,
    keepAlive: true,
  })
  client.on('error', () => undefined)
  const ended = new Promise<void>((resolve) => void client.once('end', () => resolve()))
  try {
    await client.connect()
    await requireOurs(client, data, port)
    await client.query('select pg_advisory_lock_shared($1)', [usersLock])
    await createDatabase(client)
  } catch (error) {
    void client.end().catch(() => undefined)
    throw error
  }
  return {
    port,
    ended,
    close: () => client.end(),
    release: async () => {
      await client.query('select pg_advisory_unlock_shared($1)', [usersLock])
      const { rows } = await client.query<{ last: boolean }>('select pg_try_advisory_lock($1) as last', [usersLock])
      return rows[0]?.last === true
    },
  }
}

const requireOurs = async (client: pg.Client, data: string, port: number): Promise<void> => {
  const { rows } = await client.query<{ data_directory: string }>('show data_directory')
  if (rows[0]?.data_directory === data) return
  throw new VettingError('embedded-failed', `The Postgres on port ${port} serves another folder than ${data}.`)
}

const createDatabase = async (client: pg.Client): Promise<void> => {
  const { rowCount } = await client.query("select from pg_database where datname = 'vetting'")
  if (rowCount === 1) return
  await client.query('create database vetting').catch((error: unknown) => {
    // Another process was first.
    if (!['42P04', '23505'].includes((error as { code?: string }).code ?? '')) throw error
  })
}
