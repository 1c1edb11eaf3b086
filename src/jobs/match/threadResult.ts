import { describeFault, type Fault } from '../processor/describeFault.ts'

/** What comes back from a thread. An error loses its class and code on the way, so its description is sent instead. */
export type ThreadResult<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly fault: Fault }

/** Runs `work` so that whatever it throws arrives on the other side as a description. */
export const sendable = async <Value>(work: () => Promise<Value>): Promise<ThreadResult<Value>> => {
  try {
    return { ok: true, value: await work() }
  } catch (error) {
    return { ok: false, fault: describeFault(error) }
  }
}
