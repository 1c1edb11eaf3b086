import { VettingError } from '../errors.ts'
import type { Queryable } from './queryable.ts'

/** How far this machine's clock and the server's may differ: locks and schedules of the queue are written with the client's. */
const allowedSkewMillis = 2_000

const sql = `
  select current_setting('server_version_num')::int as version,
         current_setting('server_encoding') as encoding,
         extract(epoch from clock_timestamp())::float8 * 1000 as now
`

type Row = { readonly version: number; readonly encoding: string; readonly now: number }

/**
 * Refuses a server this program must not start on. Throws `database-unreachable`, `clock-skew` or `database-failed`.
 * `clock` is the time of this machine in milliseconds.
 */
export const checkDatabase = async (database: Queryable, clock: () => number = Date.now): Promise<void> => {
  const before = clock()
  const { rows } = await database.query<Row>(sql).catch((cause: unknown) => {
    throw new VettingError(
      'database-unreachable',
      `The database does not answer (${codeOf(cause)}). Check DATABASE_URL.`,
      {
        cause,
      },
    )
  })
  const after = clock()
  const [server] = rows
  if (server === undefined) throw new VettingError('database-failed', 'The database answered without a row.')
  if (server.version < 150_000) {
    throw new VettingError('database-failed', `Postgres 15 or later is needed; the server has ${server.version}.`)
  }
  if (server.encoding !== 'UTF8') {
    throw new VettingError(
      'database-failed',
      `The database is encoded in ${server.encoding}. Create it with encoding UTF8.`,
    )
  }
  const skew = Math.max(before - server.now, server.now - after, 0)
  if (skew > allowedSkewMillis) {
    throw new VettingError(
      'clock-skew',
      `The clocks of this machine and of the database differ by ${(skew / 1000).toFixed(1)} s. Set them by NTP and start again.`,
    )
  }
}

const codeOf = (error: unknown): string => {
  const code: unknown = error instanceof Error && 'code' in error ? error.code : undefined
  return typeof code === 'string' ? code : 'no answer in time'
}
