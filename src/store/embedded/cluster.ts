import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Account } from './account.ts'
import type { EmbeddedSettings } from './settings.ts'

/** A data directory and what is needed to run it. */
export type Cluster = {
  readonly folder: string
  readonly data: string
  readonly logFile: string
  readonly password: string
  readonly account: Account
  readonly settings: EmbeddedSettings
}

/** `folder` as made by createCluster. */
export const openCluster = (folder: string, account: Account, settings: EmbeddedSettings): Cluster => ({
  folder,
  data: path.join(folder, 'data'),
  logFile: path.join(folder, 'server.log'),
  password: readFileSync(path.join(folder, 'password'), 'utf8').trim(),
  account,
  settings,
})
