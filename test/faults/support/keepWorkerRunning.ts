import { startWorkerProcess, type WorkerOptions, type WorkerProcess } from './workerProcess.ts'

/** A worker that is started again whenever it ends, as a service manager does. */
export type Keeper = {
  readonly restarts: () => number
  readonly output: () => string
  readonly stop: () => Promise<void>
}

export const keepWorkerRunning = (options: WorkerOptions): Keeper => {
  const workers: WorkerProcess[] = []
  let isStopped = false
  const keep = async (): Promise<void> => {
    while (!isStopped) {
      const worker = await startWorkerProcess(options)
      workers.push(worker)
      if (isStopped) worker.signal('SIGTERM')
      await worker.ended
    }
  }
  const kept = keep()
  return {
    restarts: () => workers.length - 1,
    output: () => workers.map((worker) => worker.output()).join(''),
    stop: async () => {
      isStopped = true
      workers.at(-1)?.signal('SIGTERM')
      await kept
    },
  }
}
