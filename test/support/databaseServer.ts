import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { isAlive } from '../../src/store/embedded/isAlive.ts'
import { embeddedSettings } from '../../src/store/embedded/settings.ts'
import { type Embedded, startEmbedded } from '../../src/store/embedded/startEmbedded.ts'
import { migrate } from '../../src/store/migrate.ts'
import { databaseUrl } from './databaseUrl.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of the server's own database, from which each test file makes its copy of `databaseTemplate`. */
    databaseServer: string
    databaseTemplate: string
  }
}

/** Nothing of a test need survive a power cut. */
const settings = {
  ...embeddedSettings({ sharedBuffers: '256MB', maintenanceWorkMemory: '256MB', maxWalSize: '4GB' }),
  fsync: 'off',
  full_page_writes: 'off',
  synchronous_commit: 'off',
  max_connections: '200',
}

const home = '.vetting/test'
const migrations = new URL('../../src/store/migrations/', import.meta.url)
const roles = new URL('../../src/store/roles/roles.sql', import.meta.url)

let embedded: Embedded | undefined

/** Once per test run and project: a server, and in it a template with the migrated schema. */
export const setup = async (project: TestProject): Promise<void> => {
  const server = process.env['TEST_DATABASE_URL'] ?? (await startServer())
  const client = new pg.Client(server)
  await client.connect().catch((cause: unknown) => {
    throw new Error('No Postgres at TEST_DATABASE_URL. Unset it to use the embedded one, or start it first.', { cause })
  })
  try {
    project.provide('databaseServer', server)
    project.provide('databaseTemplate', await ensureTemplate(client, server))
    await dropLeftovers(client)
  } finally {
    await client.end()
  }
}

export const teardown = async (): Promise<void> => {
  await embedded?.stop()
}

const startServer = async (): Promise<string> => {
  embedded = await startEmbedded({ home, port: null, settings, say: (line) => process.stderr.write(`${line}\n`) })
  return embedded.url
}

/** Named after the content of the migrations and the roles, so that a changed one makes a new template. */
const ensureTemplate = async (client: pg.Client, server: string): Promise<string> => {
  const name = `template_${migrationsHash()}`
  await client.query('select pg_advisory_lock(1)')
  const { rowCount } = await client.query('select from pg_database where datname = $1', [name])
  if (rowCount === 1) return name
  await client.query(`drop database if exists template_next with (force)`)
  await client.query(`create database template_next template template0`)
  await migrate(databaseUrl(server, 'template_next'))
  await client.query(`alter database template_next rename to ${name}`)
  return name
}

const migrationsHash = (): string => {
  const hash = createHash('sha256').update(readFileSync(roles))
  for (const file of readdirSync(migrations).toSorted((a, b) => (a < b ? -1 : 1))) {
    hash.update(path.basename(file)).update(readFileSync(new URL(file, migrations)))
  }
  return hash.digest('hex').slice(0, 16)
}

/** Databases of test runs that were killed. */
const dropLeftovers = async (client: pg.Client): Promise<void> => {
  const { rows } = await client.query<{ datname: string }>(
    `select datname from pg_database where datname like 'test\\_%'`,
  )
  for (const { datname } of rows) {
    if (!isAlive(Number(datname.split('_')[1]))) await client.query(`drop database if exists ${datname} with (force)`)
  }
}
