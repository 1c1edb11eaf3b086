import { setTimeout as sleep } from 'node:timers/promises'
import type { Cluster } from './cluster.ts'
import { ensureRunning } from './ensureRunning.ts'
import type { Lease } from './lease.ts'

const retryMillis = 1_000

/** Keeps a server running on one port until told to stop. */
export type Keeper = {
  /** Stops watching and hands back the lease in force; a dead one while the server is down. */
  readonly stop: () => Lease
}

/** Starts the server again whenever the lease ends. All users of the server do so at once; Postgres lets one through. */
export const keepRunning = (cluster: Cluster, first: Lease, say: (line: string) => void): Keeper => {
  const stopped = new AbortController()
  let lease = first
  const restart = async (): Promise<void> => {
    try {
      const next = await ensureRunning(cluster, { first: lease.port }, stopped.signal)
      if (stopped.signal.aborted) await next.close()
      else lease = next
    } catch (error) {
      if (stopped.signal.aborted) return
      say(error instanceof Error ? error.message : 'The embedded Postgres could not be started again.')
      await sleep(retryMillis)
      await restart()
    }
  }
  const watch = async (): Promise<void> => {
    await lease.ended
    if (stopped.signal.aborted) return
    say('The embedded Postgres has ended and is started again.')
    await restart()
    await watch()
  }
  void watch()
  return {
    stop: () => {
      stopped.abort()
      return lease
    },
  }
}
