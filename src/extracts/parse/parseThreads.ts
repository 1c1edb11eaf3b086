import { Piscina } from 'piscina'
import type { ParseBatch, ParsedBatch } from './parseJob.ts'

export type ParseThreads = {
  readonly parse: ParseBatch
  /** Batches worth having under way: one in each thread and one waiting for it. */
  readonly width: number
  readonly close: () => Promise<void>
}

/**
 * Parses batches in worker threads. `entry` is the compiled module of the thread: it exports `parse`, made by
 * `createBatchParser` from what `data` says. Parsing takes ten times the processor time of all the rest of a load, so this
 * is what makes a first load fast; a normal night has too few new rows to need it.
 */
export const openParseThreads = (entry: URL, data: unknown, threads: number): ParseThreads => {
  const pool = new Piscina<unknown, ParsedBatch>({
    filename: entry.href,
    name: 'parse',
    workerData: data,
    minThreads: 0,
    maxThreads: threads,
    idleTimeout: 1_000,
    // A batch needs a few megabytes; without a bound V8 lets the heap of each thread grow to ten times that.
    resourceLimits: { maxYoungGenerationSizeMb: 32, maxOldGenerationSizeMb: 256 },
  })
  return {
    parse: (job) => pool.run(job, { transferList: [job.bytes.buffer as ArrayBuffer] }),
    width: threads * 2,
    close: () => pool.destroy(),
  }
}
