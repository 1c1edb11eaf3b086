import type { JobQueue, PendingState } from '../backend/queueBackend.ts'

/** States in which a job will be worked on. A parent that waits for children is not among them: a child can be lost. */
const liveStates: PendingState[] = ['wait', 'active', 'delayed', 'prioritized']

/** Ids of all jobs that a worker has or will get. */
export const liveIds = async (queues: readonly JobQueue[]): Promise<ReadonlySet<string>> => {
  const ids = await Promise.all(queues.map((queue) => queue.getRanges(liveStates, 0, -1)))
  return new Set(ids.flat())
}
