import type { Log } from '../log.ts'
import type { Queryable } from '../store/queryable.ts'
import type { QueueBackend } from './backend/queueBackend.ts'
import { jobOptions } from './backend/retry.ts'
import { closeWithin } from './closeWithin.ts'
import { every } from './every.ts'
import { ensureNight, type NightPlan } from './night/ensureNight.ts'
import { openQueues } from './openQueues.ts'
import type { Service } from './startWorker.ts'

export type SchedulerDeps = {
  readonly log: Log
  readonly db: Queryable
  readonly backend: QueueBackend
  readonly night: NightPlan
  /** Milliseconds between two looks at the ledger. */
  readonly lookInterval: number
}

const schedulerId = 'night'

/** `HH:MM` as a daily cron pattern. */
const cronOf = (at: string): string => {
  const [hour, minute] = at.split(':').map(Number)
  return `${minute} ${hour} * * *`
}

/**
 * Sees to it that every business date has its run. The queue's own scheduler only pokes a worker at the due time; the
 * ledger is asked again and again, so that a lost poke or an outage costs minutes and never a night.
 */
export const startScheduler = async ({ log, db, backend, night, lookInterval }: SchedulerDeps): Promise<Service> => {
  await backend.check()
  const queues = openQueues(backend, db)
  const { jobId: _, ...opts } = jobOptions(schedulerId)
  const { at, timeZone } = night.schedule
  const look = async (): Promise<void> => {
    // Every time: a wiped queue has lost its scheduler too.
    await queues.dispatcher.night.upsertJobScheduler(
      schedulerId,
      { pattern: cronOf(at), tz: timeZone },
      { name: 'poke', data: {}, opts },
    )
    const runId = await ensureNight(queues.dispatcher, night, new Date())
    if (runId !== undefined) log.info({ run: runId }, 'night started')
  }
  const chore = every(lookInterval, look, log)
  return {
    close: async () => {
      await closeWithin(10_000, chore.stop())
      await closeWithin(10_000, queues.close())
    },
  }
}
