import type { Queryable } from '../store/queryable.ts'
import type { JobFlow, JobQueue, QueueBackend } from './backend/queueBackend.ts'
import { queueNames } from './backend/queueNames.ts'
import type { Dispatcher } from './night/dispatch.ts'

/** The queues of this program, ready to hand out work. */
export type Queues = {
  readonly dispatcher: Dispatcher
  readonly recheck: JobQueue
  readonly close: () => Promise<void>
}

export const openQueues = (backend: QueueBackend, db: Queryable): Queues => {
  const night: JobQueue = backend.queue(queueNames.night)
  const match: JobQueue = backend.queue(queueNames.match)
  const recheck: JobQueue = backend.queue(queueNames.recheck)
  const flow: JobFlow = backend.flow()
  return {
    dispatcher: { db, night, match, flow },
    recheck,
    close: async () => {
      await Promise.allSettled([night.close(), match.close(), recheck.close(), flow.close()])
    },
  }
}
