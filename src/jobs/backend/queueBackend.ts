import type { FlowJob, JobsOptions } from 'bullmq'

/** Job data holds ids and nothing else: the queue's tables are readable by more people than the records are. */
export type JobData = {
  readonly runId?: string
  readonly shard?: number
  readonly source?: string
  readonly recheckId?: string
}

/** What a processor sees of a job. */
export type DispatchedJob = { readonly id?: string | undefined; readonly name: string; readonly data: JobData }

export type Processor = (job: DispatchedJob, token?: string, signal?: AbortSignal) => Promise<unknown>

/** Auto-made ids need DDL rights on the Postgres backend and cannot be told apart in the ledger: every id is ours. */
export type NewJob = {
  readonly name: string
  readonly data: JobData
  readonly opts: JobsOptions & { readonly jobId: string }
}

export type PendingState = 'wait' | 'active' | 'delayed' | 'prioritized' | 'waiting-children'

export type JobQueue = {
  add(name: string, data: JobData, opts: NewJob['opts']): Promise<unknown>
  addBulk(jobs: { name: string; data: JobData; opts: NewJob['opts'] }[]): Promise<unknown>
  getRanges(types: PendingState[], start?: number, end?: number): Promise<string[]>
  getJobCounts(...types: PendingState[]): Promise<{ readonly [state: string]: number }>
  upsertJobScheduler(
    id: string,
    repeat: { pattern: string; tz: string },
    template: { name: string; data: JobData; opts: Omit<JobsOptions, 'jobId' | 'repeat' | 'delay'> },
  ): Promise<unknown>
  close(): Promise<void>
}

export type JobFlow = { add(flow: FlowJob): Promise<unknown>; close(): Promise<void> }

export type JobWorker = {
  close(force?: boolean): Promise<void>
  pause(doNotWaitActive?: boolean): Promise<void>
  resume(): Promise<void> | void
  waitUntilReady(): Promise<unknown>
}

export type WorkerSettings = {
  readonly concurrency: number
  /** Milliseconds a job stays locked without renewal. */
  readonly lockDuration: number
  /** Milliseconds between two looks for stalled jobs. */
  readonly stalledInterval: number
}

/** BullMQ on Postgres or on Redis: the same queues, workers and flows over either. */
export type QueueBackend = {
  readonly kind: 'postgres' | 'redis'
  /** Throws a VettingError when the server cannot be reached or is not safe to keep a queue in. */
  check(): Promise<void>
  /** Creates or upgrades the queue's own schema; nothing to do on Redis. */
  migrate(): Promise<void>
  queue(name: string): JobQueue
  flow(): JobFlow
  worker(name: string, processor: Processor, settings: WorkerSettings): JobWorker
  /** Undoes what a machine with a fast clock left behind; returns how many rows. Redis keeps the time itself. */
  guardClock(lockDuration: number): Promise<number>
  /** Removes every job of every queue: for a database that starts anew. */
  clear(): Promise<void>
  close(): Promise<void>
}
