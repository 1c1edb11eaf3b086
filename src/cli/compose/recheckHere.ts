import { createMatching } from '../../jobs/match/createMatching.ts'
import { type RecheckDeps, recheckNow, runRecheck } from '../../jobs/recheck/recheck.ts'
import type { NewRecheck } from '../../store/runs/createRecheck.ts'
import { applyRecheck } from './applyRecheck.ts'
import type { Store } from './openStore.ts'
import type { Rules } from './readRules.ts'

const depsOf = (store: Store, rules: Rules): RecheckDeps<unknown> => ({
  db: store.db,
  matching: createMatching(rules.matching),
  applyRecheck: applyRecheck(store.config, rules),
})

/** Rechecks members in this process. Throws `unknown-person`. */
export const recheckHere = (store: Store, rules: Rules, recheck: NewRecheck): Promise<unknown> =>
  recheckNow(depsOf(store, rules), recheck)

/** Does a recheck that was entered for a worker in this process; nothing when a worker was faster. */
export const answerHere = (store: Store, rules: Rules, recheckId: string): Promise<unknown> =>
  runRecheck(depsOf(store, rules), recheckId)
