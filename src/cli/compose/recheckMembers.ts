import { setTimeout as sleep } from 'node:timers/promises'
import { VettingError } from '../../errors.ts'
import { createMatching } from '../../jobs/match/createMatching.ts'
import { openQueues } from '../../jobs/openQueues.ts'
import { recheckNow } from '../../jobs/recheck/recheck.ts'
import { requestRecheck } from '../../jobs/recheck/requestRecheck.ts'
import { reconcileMembers } from '../../review/reconcileMembers.ts'
import type { NewRecheck } from '../../store/runs/createRecheck.ts'
import { hasLiveWorker } from '../../store/runs/hasLiveWorker.ts'
import { recheckStatus } from '../../store/runs/recheckStatus.ts'
import { createBackend } from './createBackend.ts'
import type { Store } from './openStore.ts'
import type { Rules } from './readRules.ts'

const patience = 60_000

/** Rechecks members: by a worker that is running already, else here and now. Throws `unknown-person`. */
export const recheckMembers = async (store: Store, rules: Rules, recheck: NewRecheck): Promise<void> => {
  if (await hasLiveWorker(store.db)) return askWorker(store, recheck)
  await recheckNow(
    {
      db: store.db,
      matching: createMatching(rules.matching),
      applyRecheck: (tx, found) => reconcileMembers({ tx, policy: rules.policy, now: new Date() }, found),
    },
    recheck,
  )
}

const askWorker = async (store: Store, recheck: NewRecheck): Promise<void> => {
  const backend = await createBackend(store)
  const queues = openQueues(backend, store.db)
  try {
    await waitFor(store, await requestRecheck(store.db, queues.recheck, recheck))
  } finally {
    await queues.close()
    await backend.close()
  }
}

const waitFor = async ({ db }: Store, recheckId: string): Promise<void> => {
  for (const deadline = Date.now() + patience; Date.now() < deadline; await sleep(10)) {
    const found = await recheckStatus(db, recheckId)
    if (found?.status === 'done') return
    if (found?.status === 'failed') {
      throw new VettingError('run-failed', `Recheck ${recheckId} failed (${found.errorCode}). See the worker's log.`)
    }
  }
  throw new VettingError('timeout', `Recheck ${recheckId} has no answer yet; the next free worker will do it.`)
}
