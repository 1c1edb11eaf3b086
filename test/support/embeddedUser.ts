import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const clone = fileURLToPath(new URL('../..', import.meta.url))

/** Below the program's folder. */
export const userScript = 'test/support/embeddedUser.mjs'

type Event = {
  readonly url?: string
  readonly folder?: string
  readonly said?: string
  readonly failed?: string
  readonly interrupted?: boolean
}

export type EmbeddedUser = {
  readonly url: string
  readonly folder: string
  readonly failed: string
  readonly pid: number
  /** Lines for the operator so far. */
  readonly said: () => readonly string[]
  readonly wasInterrupted: () => boolean
  readonly stop: () => Promise<void>
  readonly kill: () => Promise<void>
}

type Options = {
  /** The folder of a clone; this one unless told otherwise. */
  readonly program?: string
  readonly uid?: number
  readonly gid?: number
  readonly env?: NodeJS.ProcessEnv
  readonly settings?: Readonly<Record<string, string>>
}

/** A process of its own that starts, joins or adopts the server in `home`; settled once it has or has failed. */
export const startUser = async (home: string, options: Options = {}): Promise<EmbeddedUser> => {
  const { program = clone, settings = {}, env = process.env, ...account } = options
  const parameters = { shared_buffers: '16MB', fsync: 'off', ...settings }
  const child = spawn(process.execPath, [path.join(program, userScript), program, home, JSON.stringify(parameters)], {
    ...account,
    env,
    stdio: ['pipe', 'pipe', 'inherit'],
    // Its own process group, so that a test can press Ctrl-C in its terminal only.
    detached: true,
  })
  const { pid } = child
  // One whose server failed ends by itself, perhaps just before it is told to stop.
  child.stdin.on('error', () => undefined)
  if (pid === undefined) throw new Error('The process could not be started.')
  const exited = once(child, 'exit')
  const events: Event[] = []
  const started = new Promise<Event>((resolve, reject) => {
    createInterface(child.stdout).on('line', (line) => {
      const event = JSON.parse(line) as Event
      events.push(event)
      if (event.url !== undefined || event.failed !== undefined) resolve(event)
    })
    child.once('error', reject)
    child.once('exit', (code) => reject(new Error(`The process ended with ${code} before its server was ready.`)))
  })
  const { url = '', folder = '', failed = '' } = await started
  return {
    url,
    folder,
    failed,
    pid,
    said: () => events.flatMap(({ said }) => said ?? []),
    wasInterrupted: () => events.some(({ interrupted }) => interrupted === true),
    stop: async () => {
      if (child.exitCode === null) child.stdin.write('stop\n')
      await exited
    },
    kill: async () => {
      child.kill('SIGKILL')
      await exited
    },
  }
}
