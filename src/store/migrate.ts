import { readdirSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { VettingError } from '../errors.ts'
import { checkDatabase } from './checkDatabase.ts'
import { applyRoles, type RolesApplied } from './roles/applyRoles.ts'

const folder = fileURLToPath(new URL('migrations', import.meta.url))
const lock = 5_838_201

const silent = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined }

export type Migrated = {
  /** Names of the migrations applied now. */
  readonly applied: readonly string[]
  /** `not-owner`: somebody else migrates; everything was found to be there. */
  readonly roles: RolesApplied | { readonly state: 'not-owner' }
}

/**
 * Brings the schema `vetting` to the newest of the numbered files in migrations/, forward only, each once, and the roles to
 * what roles.sql says. Processes that start together wait for one another. A user who may not change the schema only learns
 * whether it is up to date. Throws `migration-failed` with nothing half applied.
 */
export const migrate = async (url: string): Promise<Migrated> => {
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
    if (await isOthers(client)) {
      const [lacking] = await lackingIn(client)
      if (lacking === undefined) return { applied: [], roles: { state: 'not-owner' } }
      throw new VettingError(
        'migration-failed',
        `The database lacks ${lacking}. Run vetting migrate as its owner first.`,
      )
    }
    await client.query('select pg_advisory_lock($1)', [lock])
    const lacking = await lackingIn(client)
    const applied = lacking.length > 0 ? await apply(client) : []
    await client.query('set search_path to vetting')
    return { applied, roles: await applyRoles(client) }
  } catch (cause) {
    if (cause instanceof VettingError) throw cause
    throw new VettingError('migration-failed', `The database could not be migrated: ${reasonOf(cause)}`, { cause })
  } finally {
    await client.end()
  }
}

/** Loaded only where there is something to apply: it takes a sixth of a second, and every command comes by here. */
const apply = async (client: pg.Client): Promise<readonly string[]> => {
  const { runner } = await import('node-pg-migrate')
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
}

const connect = async (client: pg.Client): Promise<void> => {
  await client.connect().catch((cause: unknown) => {
    const { host, port, database } = client
    const message = `Cannot connect to Postgres at ${host}:${port}, database ${database}. Check DATABASE_URL and that it runs.`
    throw new VettingError('database-unreachable', message, { cause })
  })
}

/** Whether the schema belongs to somebody this user is not a member of. */
const isOthers = async (client: pg.Client): Promise<boolean> => {
  const { rows } = await client.query<{ others: boolean }>(
    `select not pg_has_role(nspowner, 'usage') as others from pg_namespace where nspname = 'vetting'`,
  )
  return rows[0]?.others === true
}

const known = (): readonly string[] => readdirSync(folder).map((file) => path.basename(file, '.sql'))

const applied = async (client: pg.Client): Promise<readonly string[]> => {
  const { rows } = await client.query<{ exists: boolean }>(
    `select to_regclass('vetting.migration') is not null as exists`,
  )
  if (rows[0]?.exists !== true) return []
  return (await client.query<{ name: string }>('select name from vetting.migration order by id')).rows.map(
    ({ name }) => name,
  )
}

/** Migrations still to apply. An older program must not write into a schema it does not know: it is refused. */
const lackingIn = async (client: pg.Client): Promise<readonly string[]> => {
  const [there, files] = [await applied(client), known()]
  const unknown = there.find((name) => !files.includes(name))
  if (unknown === undefined) return files.filter((name) => !there.includes(name))
  const message = `The database was migrated by a newer version of this program (${unknown}). Install that version.`
  throw new VettingError('migration-failed', message)
}

/** Migrations hold no data, so the server's words on them may be shown. */
const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : 'unknown reason')
