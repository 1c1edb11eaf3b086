import pg from 'pg'
import type { Config } from '../../config.ts'
import { VettingError } from '../../errors.ts'
import { startEmbedded } from '../../store/embedded/startEmbedded.ts'
import { embeddedSettings } from '../../store/embedded/settings.ts'

export type Database = {
  readonly url: string
  readonly kind: 'embedded' | 'external'
  readonly isDemo: boolean
  readonly stop: () => Promise<void>
}

/** The name of the database the demo keeps apart from the real one. */
const demoName = 'vetting_demo'

/** The configured server, or the embedded one, started if need be. The demo has a database of its own on either. */
export const openDatabase = async (
  config: Config,
  options: { readonly demo: boolean; readonly say: (line: string) => void },
): Promise<Database> => {
  const database = await findServer(config, options.say)
  if (!options.demo) return database
  const url = new URL(database.url)
  url.pathname = `/${demoName}`
  await createIfMissing(database.url, demoName).catch(async (error: unknown) => {
    await database.stop()
    throw error
  })
  return { ...database, url: url.href, isDemo: true }
}

const findServer = async (config: Config, say: (line: string) => void): Promise<Database> => {
  const { url } = config.database
  if (url !== null) return { url, kind: 'external', isDemo: false, stop: async () => undefined }
  const embedded = await startEmbedded({
    home: config.home,
    port: config.embedded.port,
    settings: embeddedSettings(config.embedded),
    say,
  })
  return { url: embedded.url, kind: 'embedded', isDemo: false, stop: embedded.stop }
}

const createIfMissing = async (serverUrl: string, name: string): Promise<void> => {
  const client = new pg.Client({ connectionString: serverUrl, connectionTimeoutMillis: 5_000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name])
    if (rowCount === 0) await client.query(`create database ${name} template template0 encoding 'UTF8'`)
  } catch (cause) {
    const message = `The database ${name} could not be created. Check DATABASE_URL and that its user may create databases.`
    throw new VettingError('database-unreachable', message, { cause })
  } finally {
    await client.end().catch(() => undefined)
  }
}
