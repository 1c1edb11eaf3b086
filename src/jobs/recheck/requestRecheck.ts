import type { Queryable } from '../../store/queryable.ts'
import type { NewRecheck } from '../../store/runs/createRecheck.ts'
import type { JobQueue } from '../backend/queueBackend.ts'
import { dispatchRecheck } from './dispatchRecheck.ts'
import { enterRecheck } from './recheck.ts'

/** Enters a recheck for the next free worker and returns its id. Throws `unknown-person`. */
export const requestRecheck = async (db: Queryable, queue: JobQueue, recheck: NewRecheck): Promise<string> => {
  const recheckId = await enterRecheck(db, recheck)
  await dispatchRecheck(db, queue, recheckId)
  return recheckId
}
