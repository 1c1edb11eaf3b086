import { readdirSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { runner } from 'node-pg-migrate'
import pg from 'pg'
import { VettingError } from '../errors.ts'
import { checkDatabase } from './checkDatabase.ts'

const folder = fileURLToPath(new URL('migrations', import.meta.url))
const lock = 5_838_201

const silent = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined }

/**
 * Brings the schema `vetting` to the newest of the numbered files in migrations/, forward only, each once. Processes that
 * start together wait for one another. Returns the names applied. Throws `migration-failed` with nothing half applied.
 */
export const migrate = async (url: string): Promise<readonly string[]> => {
  // A connection of its own, without the pool's short limits: an index on a large table takes its time.
  const client = new pg.Client({
    connectionString: url,
    application_name: 'vetting-migrate',
    connectionTimeoutMillis: 5_000,
  })
  client.on('error', () => undefined)
  try {
    await connect(client)
    await checkDatabase(client)
    await client.query('select pg_advisory_lock($1)', [lock])
    await refuseNewer(client)
    const applied = await runner({
      dbClient: client,
      dir: folder,
      direction: 'up',
      schema: 'vetting',
      createSchema: true,
      migrationsTable: 'migration',
      checkOrder: true,
      singleTransaction: true,
      noLock: true,
      logger: silent,
    })
    return applied.map(({ name }) => name)
  } catch (cause) {
    if (cause instanceof VettingError) throw cause
    throw new VettingError('migration-failed', `The database could not be migrated: ${reasonOf(cause)}`, { cause })
  } finally {
    await client.end()
  }
}

const connect = async (client: pg.Client): Promise<void> => {
  await client.connect().catch((cause: unknown) => {
    const { host, port, database } = client
    const message = `Cannot connect to Postgres at ${host}:${port}, database ${database}. Check DATABASE_URL and that it runs.`
    throw new VettingError('database-unreachable', message, { cause })
  })
}

/** An older program must not write into a schema it does not know. */
const refuseNewer = async (client: pg.Client): Promise<void> => {
  const { rows } = await client.query<{ exists: boolean }>(
    `select to_regclass('vetting.migration') is not null as exists`,
  )
  if (rows[0]?.exists !== true) return
  const known = readdirSync(folder).map((file) => path.basename(file, '.sql'))
  const applied = await client.query<{ name: string }>('select name from vetting.migration order by id')
  const unknown = applied.rows.find(({ name }) => !known.includes(name))
  if (unknown === undefined) return
  const message = `The database was migrated by a newer version of this program (${unknown.name}). Install that version.`
  throw new VettingError('migration-failed', message)
}

/** Migrations hold no data, so the server's words on them may be shown. */
const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : 'unknown reason')
