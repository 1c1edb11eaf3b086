import type { Writable } from 'node:stream'

/** Options every command takes. */
export type Globals = {
  readonly config?: string
  readonly json: boolean
  readonly quiet: boolean
  /** Log lines on standard error; `up`, `worker` and `scheduler` always write them. */
  readonly verbose: boolean
  /** Work on the database the demo left behind instead of the real one. */
  readonly demo: boolean
}

/** What a command gets from the process it runs in. */
export type Invocation = {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly stdout: Writable
  readonly stderr: Writable & { readonly isTTY?: boolean }
  /** Aborted by the first SIGINT or SIGTERM. */
  readonly signal: AbortSignal
}
