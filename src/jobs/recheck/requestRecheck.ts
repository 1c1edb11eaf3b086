import type { Queryable } from '../../store/queryable.ts'
import type { NewRecheck } from '../../store/runs/createRecheck.ts'
import { announceRecheck } from '../../store/runs/recheckNotices.ts'
import { enterRecheck } from './enterRecheck.ts'

/**
 * Enters a recheck for the next free worker and returns its id. Workers are told through the database, so that who asks needs
 * no queue; one that did not hear it finds it when it next compares ledger and queue. Throws `unknown-person`.
 */
export const requestRecheck = async (db: Queryable, recheck: NewRecheck): Promise<string> => {
  const recheckId = await enterRecheck(db, recheck)
  await announceRecheck(db, recheckId)
  return recheckId
}
