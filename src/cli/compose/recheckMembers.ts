import { setTimeout as sleep } from 'node:timers/promises'
import { VettingError } from '../../errors.ts'
import { createMatching } from '../../jobs/match/createMatching.ts'
import { openQueues } from '../../jobs/openQueues.ts'
import { recheckNow, runRecheck } from '../../jobs/recheck/recheck.ts'
import { requestRecheck } from '../../jobs/recheck/requestRecheck.ts'
import type { NewRecheck } from '../../store/runs/createRecheck.ts'
import { hasLiveWorker } from '../../store/runs/hasLiveWorker.ts'
import { recheckStatus } from '../../store/runs/recheckStatus.ts'
import { applyRecheck } from './applyRecheck.ts'
import { createBackend } from './createBackend.ts'
import type { Store } from './openStore.ts'
import type { Rules } from './readRules.ts'

/** Longer than a worker that lives needs; one that was killed looks alive for a while. */
const patience = 3_000

/** Rechecks members: by a worker that is running already, else here and now. Throws `unknown-person`. */
export const recheckMembers = async (store: Store, rules: Rules, recheck: NewRecheck): Promise<void> => {
  const deps = () => ({
    db: store.db,
    matching: createMatching(rules.matching),
    applyRecheck: applyRecheck(store.config, rules),
  })
  if (!(await hasLiveWorker(store.db))) await recheckNow(deps(), recheck)
  else {
    const { recheckId, isDone } = await askWorker(store, recheck)
    // Done once however often it is started: should the worker answer after all, nothing happens twice.
    if (!isDone) await runRecheck(deps(), recheckId)
  }
}

const askWorker = async (store: Store, recheck: NewRecheck) => {
  const backend = await createBackend(store)
  const queues = openQueues(backend, store.db)
  try {
    const recheckId = await requestRecheck(store.db, queues.recheck, recheck)
    return { recheckId, isDone: await isAnswered(store, recheckId) }
  } finally {
    await queues.close()
    await backend.close()
  }
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
