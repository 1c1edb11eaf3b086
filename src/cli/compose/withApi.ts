import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import type { Api, Caller } from '../../api/api.ts'
import { deskOf } from '../../api/deskOf.ts'
import { call, type Operation } from '../../api/operation.ts'
import { openDesk } from '../../review/desk/desk.ts'
import type { Globals, Invocation } from '../globals.ts'
import { userName } from '../userName.ts'
import { createApi } from './createApi.ts'
import { type Store, withStore } from './openStore.ts'
import { readPolicy } from './readPolicy.ts'
import type { Rules } from './readRules.ts'

/** `as` is who acts: whoever runs the program when left out. `reason` is in their own words. */
export type CallerOptions = Globals & { readonly as?: string; readonly reason?: string }

export type Asking = {
  readonly store: Store
  /** Read when first asked for: most operations need the policy alone. */
  readonly rules: () => Promise<Rules>
  readonly api: Api
  readonly caller: Caller
  /** Asks one operation; what is undefined in the input was not given. */
  readonly ask: <Input extends z.ZodObject, Output extends z.ZodType>(
    operation: Operation<Input, Output>,
    input?: Readonly<Record<string, unknown>>,
  ) => Promise<z.output<Output>>
}

/** Opens the operations for the time `use` takes: the same that a server offers, with the same checks, rights and entries. */
export const withApi = <Result>(
  options: CallerOptions,
  invocation: Invocation,
  use: (asking: Asking) => Promise<Result>,
): Promise<Result> =>
  withStore(options, invocation, (store) => {
    const rules = async () => (await import('./readRules.ts')).readRules(store.config)
    const api = createApi(store, readPolicy(store.config), rules)
    const caller = callerOf(options)
    return use({
      store,
      rules,
      api,
      caller,
      ask: (operation, input = {}) => call(operation, api, caller, given(input)),
    })
  })

/** The same, with the policy kept first, so that what is decided can refer to it. */
export const withDesk = <Result>(
  options: CallerOptions,
  invocation: Invocation,
  use: (asking: Asking) => Promise<Result>,
): Promise<Result> =>
  withApi(options, invocation, async (asking) => {
    await openDesk(deskOf(asking.api, asking.caller))
    return use(asking)
  })

const callerOf = ({ as, reason, demo }: CallerOptions): Caller => ({
  by: as ?? userName(),
  justification: reason ?? (demo ? 'looking at synthetic people' : ''),
  correlationId: randomUUID(),
})

const given = (input: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined))
