import pg from 'pg'
import { typeParsers } from './typeParsers.ts'

/** Milliseconds, but for `max`. */
export type PoolLimits = {
  readonly max: number
  readonly connectTimeout: number
  readonly queryTimeout: number
  readonly statementTimeout: number
  readonly idleInTransactionTimeout: number
  readonly keepAliveDelay: number
}

export type PoolOptions = {
  readonly url: string
  /** Shown in pg_stat_activity. */
  readonly name: string
  readonly limits: PoolLimits
  /** Queries of a connection travel without waiting for each other's answers. No COPY and no cursor runs on such a pool. */
  readonly pipeline?: boolean
  /** Called when the server drops an idle connection; the pool replaces it by itself. */
  readonly onError: (error: Error) => void
}

/** A pool whose connections see schema `vetting` and never wait for ever. Connects on first use. */
export const createPool = ({ url, name, limits, pipeline = false, onError }: PoolOptions): pg.Pool => {
  const pool = new pg.Pool({
    connectionString: url,
    application_name: name,
    options: '-c search_path=vetting',
    types: typeParsers,
    pipeline,
    max: limits.max,
    connectionTimeoutMillis: limits.connectTimeout,
    query_timeout: limits.queryTimeout,
    statement_timeout: limits.statementTimeout,
    idle_in_transaction_session_timeout: limits.idleInTransactionTimeout,
    keepAlive: true,
    keepAliveInitialDelayMillis: limits.keepAliveDelay,
  })
  pool.on('error', onError)
  // Without a listener of its own, a client that is checked out when the server dies ends the process. Its query is
  // rejected in any case, so there is nothing more to say.
  pool.on('connect', (client) => client.on('error', () => undefined))
  return pool
}
