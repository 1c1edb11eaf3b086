import type { Queue } from 'bullmq'
import { queueNames } from './queueNames.ts'

/** Removes every job of every queue, those at work included. */
export const clearQueues = async (open: (name: string) => Pick<Queue, 'obliterate' | 'close'>): Promise<void> => {
  for (const name of Object.values(queueNames)) {
    const queue = open(name)
    try {
      await queue.obliterate({ force: true })
    } finally {
      await queue.close()
    }
  }
}
