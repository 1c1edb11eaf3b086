import { noteDispatchedRecheck } from '../../store/runs/noteDispatchedRecheck.ts'
import type { Queryable } from '../../store/queryable.ts'
import type { JobQueue } from '../backend/queueBackend.ts'
import { jobOptions } from '../backend/retry.ts'

export const recheckJobId = (id: string, dispatch: number): string => `recheck-${id}-${dispatch}`

/** Somebody waits for the answer, so it goes before rechecks that nobody asked for by name (none yet has another rank). */
const priority = 1

/**
 * Adds the job of a recheck that is still to be done and was last handed out under number `seen`, 0 for never: of several
 * workers that see it one does. The job carries its id only.
 */
export const dispatchRecheck = async (db: Queryable, queue: JobQueue, id: string, seen: number): Promise<void> => {
  const dispatch = await noteDispatchedRecheck(db, id, seen)
  if (dispatch === undefined) return
  await queue.add('recheck', { recheckId: id }, { ...jobOptions(recheckJobId(id, dispatch)), priority })
}
