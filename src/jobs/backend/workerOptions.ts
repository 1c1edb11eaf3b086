import type { WorkerOptions } from 'bullmq'
import type { WorkerSettings } from './queueBackend.ts'
import { backoffDelay } from './retry.ts'

/**
 * Worker options measured to survive crashes: stalls are not limited (a stall beyond the limit is final and ignores
 * attempts; our own claim counter is the guard), and errors of the queue are retried after a second.
 */
export const workerOptions = (settings: WorkerSettings): Omit<WorkerOptions, 'connection'> => ({
  concurrency: settings.concurrency,
  lockDuration: settings.lockDuration,
  stalledInterval: settings.stalledInterval,
  maxStalledCount: 1_000,
  runRetryDelay: 1_000,
  drainDelay: 5,
  settings: { backoffStrategy: backoffDelay },
})
