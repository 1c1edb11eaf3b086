import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chownSync, lstatSync, mkdirSync, readdirSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { VettingError } from '../../errors.ts'
import type { Account } from './account.ts'
import { findBinaries } from './binaries.ts'
import { existingFolder, linkFolder, placeFor } from './folder.ts'
import { isAlive } from './isAlive.ts'
import { serverEnvironment } from './settings.ts'

/** UTF-8 with Postgres' own C.UTF-8: the same order and case rules on every machine, whatever LANG says. */
const initdbOptions = [
  '--username=postgres',
  '--auth=scram-sha-256',
  '--encoding=UTF8',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--locale=C',
  '--data-checksums',
]

/**
 * Makes a new data directory with a random password and returns its folder. It is built aside and renamed, so a killed
 * attempt leaves nothing half made, and of several processes at once exactly one wins.
 */
export const createCluster = async (home: string, account: Account, say: (line: string) => void): Promise<string> => {
  const place = placeFor(account, home)
  const elsewhere = place !== realpathSync(home)
  removeLeftovers(place)
  const staging = path.join(place, `postgres.new-${process.pid}`)
  await initialise(staging, account)
  const folder = path.join(place, 'postgres')
  try {
    renameSync(staging, folder)
    if (elsewhere) linkFolder(home, folder)
  } catch (cause) {
    rmSync(elsewhere ? place : staging, { recursive: true, force: true })
    const winner = existingFolder(home)
    if (winner !== undefined) return winner
    throw new VettingError('embedded-failed', `Cannot create the database folder below ${home}.`, { cause })
  }
  if (elsewhere) say(`Postgres keeps its data in ${folder}, because the account it runs as cannot reach ${home}.`)
  return folder
}

const initialise = async (staging: string, account: Account): Promise<void> => {
  mkdirSync(staging, { mode: 0o700 })
  const passwordFile = path.join(staging, 'password')
  writeFileSync(passwordFile, `${randomBytes(24).toString('hex')}\n`, { mode: 0o600 })
  for (const owned of [staging, passwordFile]) if (account) chownSync(owned, account.uid, account.gid)
  const { initdb } = findBinaries(account, staging)
  const options = [`--pgdata=${path.join(staging, 'data')}`, `--pwfile=${passwordFile}`, ...initdbOptions]
  await promisify(execFile)(initdb, options, { ...account, cwd: '/', env: serverEnvironment() }).catch(
    (cause: unknown) => {
      rmSync(staging, { recursive: true, force: true })
      throw new VettingError('embedded-failed', `initdb failed: ${lastLine(cause)}`, { cause })
    },
  )
}

/** Of attempts whose process is gone. */
const removeLeftovers = (place: string): void => {
  for (const name of readdirSync(place)) {
    const pid = Number(/^postgres\.new-(\d+)$/.exec(name)?.[1])
    if (pid > 0 && !isAlive(pid) && lstatSync(path.join(place, name)).isDirectory()) {
      rmSync(path.join(place, name), { recursive: true, force: true })
    }
  }
}

const lastLine = (error: unknown): string =>
  String((error as { stderr?: unknown }).stderr ?? error)
    .trim()
    .split('\n')
    .at(-1) ?? ''
