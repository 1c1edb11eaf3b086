import path from 'node:path'
import { chooseAccount } from './account.ts'
import { type Cluster, openCluster } from './cluster.ts'
import { createCluster } from './createCluster.ts'
import { ensureRunning } from './ensureRunning.ts'
import { existingFolder } from './folder.ts'
import { keepRunning } from './keepRunning.ts'
import { freePort, rememberedPort, rememberPort } from './ports.ts'
import type { EmbeddedSettings } from './settings.ts'
import { stopServer } from './stopServer.ts'

export type EmbeddedOptions = {
  /** The folder to keep everything in, for example `.vetting`. */
  readonly home: string
  /** null chooses a free one and keeps it. */
  readonly port: number | null
  readonly settings: EmbeddedSettings
  /** Called with a line an operator should read. */
  readonly say: (line: string) => void
}

export type Embedded = {
  /** For createPool; holds the password. Stays the same when the server is started again. */
  readonly url: string
  /** The folder with data, password and server.log. */
  readonly folder: string
  /** Gives the server back; the last process to do so stops it. */
  readonly stop: () => Promise<void>
}

/**
 * A Postgres of our own in `home`, shared by every process that asks for it: the first one starts it, the others join,
 * the last one stops it. A server that dies while this process uses it is started again on the same port, and one that
 * outlived its killed owner is adopted by the next process. Throws `embedded-failed`.
 */
export const startEmbedded = async ({ home, port, settings, say }: EmbeddedOptions): Promise<Embedded> => {
  const cluster = await findOrCreate(path.resolve(home), settings, say)
  const first = port ?? rememberedPort(cluster.folder) ?? (await freePort())
  const lease = await ensureRunning(cluster, port === null ? { first, next: freePort } : { first })
  rememberPort(cluster.folder, lease.port)
  const keeper = keepRunning(cluster, lease, say)
  return {
    url: `postgres://postgres:${cluster.password}@127.0.0.1:${lease.port}/vetting`,
    folder: cluster.folder,
    stop: async () => {
      const current = keeper.stop()
      const isLast = await current.release().catch(() => false)
      // The lease goes last: while it is held nobody new gets in.
      if (isLast) await stopServer(cluster.data, say)
      await current.close()
    },
  }
}

const findOrCreate = async (
  home: string,
  settings: EmbeddedSettings,
  say: EmbeddedOptions['say'],
): Promise<Cluster> => {
  const account = chooseAccount(path.join(home, 'postgres', 'data'))
  return openCluster(existingFolder(home) ?? (await createCluster(home, account, say)), account, settings)
}
