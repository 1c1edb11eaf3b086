import { setTimeout as sleep } from 'node:timers/promises'
import { VettingError } from '../../errors.ts'
import type { Cluster } from './cluster.ts'
import { type Launch, launch } from './launch.ts'
import { type Lease, takeLease } from './lease.ts'
import { findPostmaster } from './postmaster.ts'

/** Recovery after a crash in the middle of a large load may take minutes. */
const startMillis = 300_000
/** A server that is going down, or the orphans of a killed one, hold the data directory for a moment. */
const busyMillis = 20_000

const isBusy = (failure: string): boolean =>
  /lock file .* already exists|pre-existing shared memory block/.test(failure)
const isPortTaken = (failure: string): boolean => failure.includes('could not create any TCP/IP sockets')

/** The first port to try, and the next one when that is taken; without `next` the port must not change. */
export type Ports = { readonly first: number; readonly next?: () => Promise<number> }

/**
 * Makes sure that a server runs on the data directory and returns a lease of it: a live one is adopted, whoever started
 * it; otherwise one is started. Throws `embedded-failed` with the last FATAL line of the server, or the reason of `signal`.
 */
export const ensureRunning = async (cluster: Cluster, ports: Ports, signal?: AbortSignal): Promise<Lease> => {
  const begun = Date.now()
  let port = ports.first
  let launched: Launch | undefined
  for (;;) {
    signal?.throwIfAborted()
    const postmaster = findPostmaster(cluster.data)
    const lease = postmaster && (await tryLease(cluster, postmaster.port))
    if (lease) return lease
    const failure = launched?.failure()
    if (failure !== undefined) {
      if (isPortTaken(failure) && ports.next) port = await ports.next()
      else if (!isBusy(failure) || Date.now() - begun > busyMillis) throw failed(cluster, failure)
    }
    if (Date.now() - begun > startMillis) throw failed(cluster, 'it was not ready within 5 minutes')
    if (!postmaster && (launched === undefined || failure !== undefined)) launched = launch(cluster, port)
    await sleep(failure === undefined ? 25 : 250)
  }
}

/** undefined while the server starts, stops or is gone. */
const tryLease = async (cluster: Cluster, port: number): Promise<Lease | undefined> => {
  try {
    return port > 0 ? await takeLease(cluster, port) : undefined
  } catch (error) {
    if (isNotReady(error)) return undefined
    throw error instanceof VettingError ? error : failed(cluster, String(error))
  }
}

const isNotReady = (error: unknown): boolean => {
  const { code, message } = error as { code?: string; message?: string }
  return (
    /^(ECONNREFUSED|ECONNRESET|EPIPE|57P0[123]|53300)$/.test(code ?? '') ||
    /^(Connection terminated|timeout expired|Query read timeout)/.test(message ?? '')
  )
}

const failed = ({ logFile }: Cluster, reason: string): VettingError =>
  new VettingError('embedded-failed', `The embedded Postgres could not be started: ${reason}. Its log is ${logFile}.`)
