import { join } from 'node:path'
import type pg from 'pg'
import { embeddedSettings } from '../../src/store/embedded/settings.ts'
import { startEmbedded } from '../../src/store/embedded/startEmbedded.ts'
import { migrate } from '../../src/store/migrate.ts'
import { createPool, type PoolLimits } from '../../src/store/pool.ts'

/** What a bench lets a statement take, and how many connections it has. */
export const benchLimits = (connections: number): PoolLimits => ({
  max: connections,
  connectTimeout: 5_000,
  queryTimeout: 60_000,
  statementTimeout: 60_000,
  idleInTransactionTimeout: 30_000,
  keepAliveDelay: 5_000,
})

type BenchDatabase = {
  readonly server: Awaited<ReturnType<typeof startEmbedded>>
  readonly url: string
  readonly pool: pg.Pool
}

/** An empty, migrated database of an embedded Postgres whose data lie in `folder`, and a pool of so many connections. */
export const openBenchDatabase = async (folder: string, name: string, connections: number): Promise<BenchDatabase> => {
  const settings = embeddedSettings({ sharedBuffers: '256MB', maintenanceWorkMemory: '256MB', maxWalSize: '4GB' })
  const server = await startEmbedded({ home: join(folder, 'home'), port: null, settings, say: () => undefined })
  const limits = benchLimits(connections)
  const admin = createPool({ url: server.url, name: 'bench', limits, onError: () => undefined })
  await admin.query(`drop database if exists ${name} with (force)`)
  await admin.query(`create database ${name}`)
  await admin.end()
  const url = new URL(server.url)
  url.pathname = `/${name}`
  await migrate(url.href)
  return { server, url: url.href, pool: createPool({ url: url.href, name: 'bench', limits, onError: () => undefined }) }
}
