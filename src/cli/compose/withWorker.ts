import type { QueueBackend } from '../../jobs/backend/queueBackend.ts'
import type { WorkerDeps } from '../../jobs/startWorker.ts'
import type { Globals, Invocation } from '../globals.ts'
import { createBackend } from './createBackend.ts'
import { withParser } from './withParser.ts'
import { type Store, withStore } from './openStore.ts'
import { readRules } from './readRules.ts'
import { workerDeps } from './worker.ts'

export type Work = { readonly store: Store; readonly backend: QueueBackend; readonly deps: WorkerDeps }

/** Opens everything a worker needs for the time `use` takes. `onStuck` is called when only a restart helps. */
export const withWorker = <Result>(
  globals: Globals,
  invocation: Invocation,
  onStuck: () => void,
  use: (work: Work) => Promise<Result>,
): Promise<Result> =>
  withStore(globals, invocation, async (store) => {
    const rules = readRules(store.config)
    const backend = await createBackend(store)
    const origin = globals.demo ? 'synthetic' : 'live'
    try {
      return await withParser(store.config, rules, (parser) =>
        use({ store, backend, deps: workerDeps(store, rules, backend, parser, { origin, onStuck }) }),
      )
    } finally {
      await backend.close()
    }
  })
