import type { z } from 'zod'
import { largestPage, listQueue } from '../../api/operations/listQueue.ts'
import type { Asking } from '../compose/withApi.ts'

export type QueuePage = z.output<(typeof listQueue)['output']>

/** As many flags as were asked for, page by page; each page is a consultation of its own. */
export const queuePages = async (
  ask: Asking['ask'],
  filter: Readonly<Record<string, unknown>>,
  limit: number,
  start?: string,
): Promise<QueuePage> => {
  const flags: QueuePage['flags'][number][] = []
  let after = start
  for (;;) {
    const page = await ask(listQueue, { ...filter, limit: Math.min(limit - flags.length, largestPage), after })
    flags.push(...page.flags)
    if (page.next === null || flags.length >= limit) return { ...page, flags }
    after = page.next
  }
}
