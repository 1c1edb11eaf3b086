import { lackingRechecks } from '../../store/runs/lackingRechecks.ts'
import type { Queryable } from '../../store/queryable.ts'
import type { JobQueue } from '../backend/queueBackend.ts'
import { dispatchRecheck, recheckJobId } from '../recheck/dispatchRecheck.ts'
import { liveIds } from './liveIds.ts'

/** Hands out rechecks again that the queue has lost. Returns how many. */
export const tendRechecks = async (db: Queryable, queue: JobQueue, graceSeconds: number): Promise<number> => {
  const live = await liveIds([queue])
  const lost = (await lackingRechecks(db, graceSeconds)).filter(
    ({ id, dispatch, isStale }) => isStale && !live.has(recheckJobId(id, dispatch)),
  )
  for (const { id, dispatch } of lost) await dispatchRecheck(db, queue, id, dispatch)
  return lost.length
}
