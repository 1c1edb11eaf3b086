import { execFileSync, spawnSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { VettingError } from '../../errors.ts'

/** The account the server runs as; undefined for the account of this process. */
export type Account = { readonly uid: number; readonly gid: number } | undefined

/**
 * Postgres refuses to run as root, so root hands it to the owner of the existing `folder`, else to the account
 * `postgres`, else to `nobody`. No account is created.
 */
export const chooseAccount = (folder: string): Account => {
  if (process.getuid?.() !== 0) return undefined
  const owner = statSync(folder, { throwIfNoEntry: false })
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid }
  const account = accountNamed('postgres') ?? accountNamed('nobody')
  if (account) return account
  throw new VettingError(
    'embedded-failed',
    'Postgres does not run as root, and neither the account "postgres" nor "nobody" exists. Start this command as another user or set DATABASE_URL.',
  )
}

const accountNamed = (name: string): Account => {
  const number = (option: string): number =>
    Number(execFileSync('id', [option, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }))
  try {
    return { uid: number('-u'), gid: number('-g') }
  } catch {
    return undefined
  }
}

/** Tries it as that account, because mode bits, access lists and mount options all have a say. */
export const canReach = (account: Account, file: string): boolean =>
  spawnSync('/bin/sh', ['-c', '[ -x "$1" ]', 'sh', file], { ...account, cwd: '/', stdio: 'ignore' }).status === 0
