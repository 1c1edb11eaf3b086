import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  statSync,
  symlinkSync,
  unlinkSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { VettingError } from '../../errors.ts'
import { type Account, canReach } from './account.ts'

/**
 * The folder that holds the server's data, password and log: `<home>/postgres`, or where that symbolic link leads.
 * undefined when there is none yet. Throws `embedded-failed` when it is not for this account.
 */
export const existingFolder = (home: string): string | undefined => {
  const folder = path.join(home, 'postgres')
  if (lstatSync(folder, { throwIfNoEntry: false }) === undefined) return undefined
  try {
    statSync(path.join(folder, 'data', 'PG_VERSION'))
    return realpathSync(folder)
  } catch (cause) {
    if (isCleanedAway(folder)) return undefined
    const message = `${folder} is no database folder that this account can read. Start as its owner, or set VETTING_HOME or DATABASE_URL.`
    throw new VettingError('embedded-failed', message, { cause })
  }
}

/** A temporary folder does not live for ever: a link that leads nowhere is dropped. */
const isCleanedAway = (folder: string): boolean => {
  if (!lstatSync(folder).isSymbolicLink() || existsSync(folder)) return false
  unlinkSync(folder)
  return true
}

/**
 * A folder in which `account` can keep its files: `home` itself, or a new one below /var/tmp or the temporary folder
 * when the account cannot get there (a clone below root's own folder, say).
 */
export const placeFor = (account: Account, home: string): string => {
  mkdirSync(home, { recursive: true })
  if (canReach(account, home)) return realpathSync(home)
  const root = ['/var/tmp', tmpdir()].find((candidate) => existsSync(candidate) && canReach(account, candidate))
  if (root === undefined) {
    const message = `The account that runs Postgres can reach neither ${home} nor a temporary folder. Set VETTING_HOME or DATABASE_URL.`
    throw new VettingError('embedded-failed', message)
  }
  const place = mkdtempSync(path.join(root, 'vetting-'))
  chmodSync(place, 0o711)
  return place
}

/** Leaves `<home>/postgres` as the handle of a folder elsewhere. Throws EEXIST when another process was first. */
export const linkFolder = (home: string, folder: string): void => symlinkSync(folder, path.join(home, 'postgres'))
