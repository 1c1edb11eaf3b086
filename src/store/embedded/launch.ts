import { spawn } from 'node:child_process'
import { closeSync, fstatSync, openSync, readFileSync, renameSync, statSync } from 'node:fs'
import { findBinaries } from './binaries.ts'
import type { Cluster } from './cluster.ts'
import { findNamesake } from './postmaster.ts'
import { fixedSettings, serverEnvironment } from './settings.ts'

const logFileLimit = 10_000_000

/** A server process of ours. `failure` is its last FATAL line once it has exited, undefined while it runs. */
export type Launch = { readonly failure: () => string | undefined }

/**
 * Starts the server in a session of its own, so that neither Ctrl-C in the terminal nor the end of this process takes
 * it away from under a worker that is still finishing.
 */
export const launch = (cluster: Cluster, port: number): Launch => {
  const { account, data, logFile } = cluster
  const { postgres } = findBinaries(account, cluster.folder)
  const log = openLog(logFile)
  const start = fstatSync(log).size
  const settings = Object.entries({ ...cluster.settings, ...fixedSettings, port: String(port) })
  const server = spawn(postgres, ['-D', data, ...settings.flatMap(([name, value]) => ['-c', `${name}=${value}`])], {
    ...account,
    cwd: '/',
    env: { ...serverEnvironment(), ...namesakeVariable(data) },
    detached: true,
    stdio: ['ignore', log, log],
  })
  closeSync(log)
  server.unref()
  let failure: string | undefined
  server.once('error', (error) => (failure = error.message))
  server.once('exit', (code, signal) => (failure ??= lastFatal(logFile, start) ?? `it ended with ${signal ?? code}`))
  return { failure: () => failure }
}

/**
 * Postgres does not mistake a relative for a running server, and pg_ctl names its parent to it in this variable. We name
 * the process that carries the number of the dead server; whether its shared memory is still in use is checked all the same.
 */
const namesakeVariable = (data: string): NodeJS.ProcessEnv => {
  const pid = findNamesake(data)
  return pid === undefined ? {} : { PG_GRANDPARENT_PID: String(pid) }
}

const openLog = (file: string): number => {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0
  if (size > logFileLimit) renameSync(file, `${file}.1`)
  return openSync(file, 'a', 0o600)
}

const lastFatal = (file: string, start: number): string | undefined =>
  readFileSync(file)
    .subarray(start)
    .toString()
    .split('\n')
    .findLast((line) => /FATAL|PANIC/.test(line))
    ?.replace(/^.*?(FATAL|PANIC): +/, '')
