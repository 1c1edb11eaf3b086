import { setTimeout as sleep } from 'node:timers/promises'
import { VettingError } from '../../errors.ts'
import { requestRecheck } from '../../jobs/recheck/requestRecheck.ts'
import type { NewRecheck } from '../../store/runs/createRecheck.ts'
import { hasLiveWorker } from '../../store/runs/hasLiveWorker.ts'
import { recheckStatus } from '../../store/runs/recheckStatus.ts'
import type { Store } from './openStore.ts'
import type { Rules } from './readRules.ts'

/** Longer than a worker that lives needs; one that was killed looks alive for a while. */
const patience = 3_000

/**
 * Rechecks members: by a worker that is running already, else here and now, with matchers that are loaded only then. Throws
 * `unknown-person`.
 */
export const recheckMembers = async (store: Store, rules: () => Promise<Rules>, recheck: NewRecheck): Promise<void> => {
  if (!(await hasLiveWorker(store.db))) {
    const { recheckHere } = await import('./recheckHere.ts')
    await recheckHere(store, await rules(), recheck)
    return
  }
  const recheckId = await requestRecheck(store.db, recheck)
  if (await isAnswered(store, recheckId)) return
  // Done once however often it is started: should the worker answer after all, nothing happens twice.
  const { answerHere } = await import('./recheckHere.ts')
  await answerHere(store, await rules(), recheckId)
}

const isAnswered = async ({ db }: Store, recheckId: string): Promise<boolean> => {
  for (const deadline = Date.now() + patience; Date.now() < deadline; await sleep(10)) {
    const found = await recheckStatus(db, recheckId)
    if (found?.status === 'done') return true
    if (found?.status === 'failed') {
      throw new VettingError('run-failed', `Recheck ${recheckId} failed (${found.errorCode}). See the worker's log.`)
    }
  }
  return false
}
