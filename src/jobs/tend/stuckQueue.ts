import type { JobQueue } from '../backend/queueBackend.ts'

/**
 * Tells whether jobs have waited with nobody working on any for longer than `millis`: then this process has lost its
 * queue without noticing, and only a restart helps.
 */
export const watchForStuckQueue = (queues: readonly JobQueue[], millis: number): (() => Promise<boolean>) => {
  let idleSince: number | undefined
  return async () => {
    const counts = await Promise.all(queues.map((queue) => queue.getJobCounts('wait', 'prioritized', 'active')))
    const sum = (state: string): number => counts.reduce((total, count) => total + (count[state] ?? 0), 0)
    const isIdle = sum('wait') + sum('prioritized') > 0 && sum('active') === 0
    idleSince = isIdle ? (idleSince ?? performance.now()) : undefined
    return idleSince !== undefined && performance.now() - idleSince > millis
  }
}
