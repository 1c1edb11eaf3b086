import type { WorkerOptions } from './workerOptions.ts'
import { startWorkerProcess, type WorkerProcess } from './workerProcess.ts'

/** A worker that is started again whenever it ends, as a service manager does. */
export type Keeper = {
  readonly restarts: () => number
  readonly output: () => string
  readonly stop: () => Promise<void>
}

export const keepWorkerRunning = (options: WorkerOptions): Keeper => {
  const workers: WorkerProcess[] = []
  const stopping = new AbortController()
  const keep = async (): Promise<void> => {
    const worker = await startWorkerProcess(options)
    workers.push(worker)
    if (stopping.signal.aborted) worker.signal('SIGTERM')
    await worker.ended
    if (!stopping.signal.aborted) await keep()
  }
  const kept = keep()
  return {
    restarts: () => workers.length - 1,
    output: () => workers.map((worker) => worker.output()).join(''),
    stop: async () => {
      stopping.abort()
      workers.at(-1)?.signal('SIGTERM')
      await kept
    },
  }
}
