import { setTimeout as sleep } from 'node:timers/promises'
import { findPostmaster } from './postmaster.ts'

const patienceMillis = 60_000

/** Has the server disconnect everybody, write a checkpoint and end; a slow one is left to finish alone. */
export const stopServer = async (data: string, say: (line: string) => void): Promise<void> => {
  const postmaster = findPostmaster(data)
  if (!postmaster) return
  process.kill(postmaster.pid, 'SIGINT')
  const deadline = Date.now() + patienceMillis
  while (findPostmaster(data)?.pid === postmaster.pid) {
    if (Date.now() > deadline)
      return say(`The embedded Postgres (process ${postmaster.pid}) is still writing and stops by itself.`)
    await sleep(25)
  }
}
