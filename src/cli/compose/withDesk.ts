import { type Desk, openDesk } from '../../review/desk/desk.ts'
import type { Globals, Invocation } from '../globals.ts'
import { type Store, withStore } from './openStore.ts'
import { readRules } from './readRules.ts'

/** Opens the desk of the queue for the time `use` takes. */
export const withDesk = <Result>(
  globals: Globals,
  invocation: Invocation,
  use: (desk: Desk, store: Store) => Promise<Result>,
): Promise<Result> =>
  withStore(globals, invocation, async (store) => {
    const { purpose, legalBasis } = store.config.audit
    const { policy } = readRules(store.config)
    return use(await openDesk({ pool: store.db, policy, purpose, legalBasis, now: () => new Date() }), store)
  })
