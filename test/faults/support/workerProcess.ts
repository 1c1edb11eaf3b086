import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { personModelJson } from '../../support/personModel.ts'
import type { WorkerOptions, WorkerSettings } from './workerOptions.ts'

/** A worker in a process of its own. */
export type WorkerProcess = {
  readonly child: ChildProcess
  /** Everything it printed so far, log included. */
  readonly output: () => string
  readonly signal: (signal: NodeJS.Signals) => void
  /** Resolves with the exit code, null after a signal. */
  readonly ended: Promise<number | null>
}

const entry = fileURLToPath(new URL('../../../dist.faults/test/faults/support/worker.js', import.meta.url))

const started = new Set<ChildProcess>()

/** Starts a worker and waits until it takes jobs. */
export const startWorkerProcess = async (options: WorkerOptions): Promise<WorkerProcess> => {
  const settings: WorkerSettings = { shardRows: 10, faults: {}, ...options, model: personModelJson() }
  const child = spawn(process.execPath, [entry, JSON.stringify(settings)], { stdio: ['ignore', 'pipe', 'pipe'] })
  started.add(child)
  let output = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (output += text))
  const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)))
  const ready = new Promise<void>((resolve) => {
    child.stdout.on('data', () => output.includes('READY') && resolve())
  })
  const died = ended.then(() => {
    throw new Error(`The worker ended before it was ready:\n${output}`)
  })
  await Promise.race([ready, died])
  died.catch(() => undefined)
  return { child, output: () => output, signal: (signal) => void child.kill(signal), ended }
}

/** Ends whatever workers a test left behind. */
export const endWorkers = (): void => {
  for (const child of started) child.kill('SIGKILL')
  started.clear()
}
