import type pg from 'pg'
import type { Log } from '../../log.ts'
import { listenForRechecks } from '../../store/runs/recheckNotices.ts'
import type { JobQueue } from '../backend/queueBackend.ts'
import { type Chore, every } from '../every.ts'
import { describeFault } from '../processor/describeFault.ts'
import { dispatchRecheck } from './dispatchRecheck.ts'

const retryMillis = 1_000

/**
 * Adds the job of every recheck as soon as it is entered, over a connection of the pool that is kept for it and opened anew
 * when it is lost. What is missed meanwhile is found by `tendRechecks`.
 */
export const hearRechecks = (db: pg.Pool, queue: JobQueue, log: Log): Chore => {
  const stopped = new AbortController()
  const handOut = async (id: string): Promise<void> => {
    try {
      await dispatchRecheck(db, queue, id, 0)
    } catch (error) {
      const { code, kind } = describeFault(error)
      log.warn({ code: code.toLowerCase(), kind }, 'a recheck could not be handed out yet')
    }
  }
  const listening = every(retryMillis, () => listen(db, handOut, stopped.signal), log)
  return {
    stop: () => {
      stopped.abort()
      return listening.stop()
    },
  }
}

/** Until the connection ends or `signal` is aborted. */
const listen = async (db: pg.Pool, hear: (id: string) => Promise<void>, signal: AbortSignal): Promise<void> => {
  const client = await db.connect()
  try {
    const ended = new Promise<void>((resolve) => {
      client.once('end', resolve)
      signal.addEventListener('abort', () => resolve(), { once: true })
      if (signal.aborted) resolve()
    })
    client.on('notification', ({ payload = '' }) => void hear(payload))
    await listenForRechecks(client)
    await ended
  } finally {
    // Closed, not given back: its next user would hear rechecks as well.
    client.release(true)
  }
}
