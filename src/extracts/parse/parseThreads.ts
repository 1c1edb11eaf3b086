import { move, Piscina, transferableSymbol, valueSymbol } from 'piscina'
import type { SiftFile, SiftJob, SiftOutcome } from '../load/siftFile.ts'
import { batchMemory, type ParseBatch, type ParsedBatch, type ParseJob, recordsMemory } from './parseJob.ts'

export type ParseThreads = {
  readonly parse: ParseBatch
  readonly sift: SiftFile
  /** Batches worth having under way: one in each thread and one waiting for it. */
  readonly width: number
  readonly close: () => Promise<void>
}

/**
 * Parses batches and sifts files in worker threads. `entry` is the compiled module of the thread: it exports `parse`, made by
 * `createBatchParser` from what `data` says and wrapped in `handingOver`, and `sift`. Parsing takes ten times the processor
 * time of all the rest of a first load, sifting most of that of a normal night.
 */
export const openParseThreads = (entry: URL, data: unknown, threads: number): ParseThreads => {
  const pool = new Piscina<ParseJob | SiftJob, ParsedBatch | SiftOutcome>({
    filename: entry.href,
    workerData: data,
    minThreads: 0,
    maxThreads: threads,
    // Longer than the merge of one file takes: starting again costs a third of a second a thread.
    idleTimeout: 5_000,
    // A batch needs a few megabytes; without a bound V8 lets the heap of each thread grow to ten times that.
    resourceLimits: { maxYoungGenerationSizeMb: 32, maxOldGenerationSizeMb: 256 },
  })
  return {
    parse: (job) => pool.run(job, { name: 'parse', transferList: recordsMemory(job) }) as Promise<ParsedBatch>,
    sift: (job) => pool.run(job, { name: 'sift' }) as Promise<SiftOutcome>,
    width: threads * 2,
    close: () => pool.destroy(),
  }
}

/** In the thread: gives the memory of the rows away with them. */
export const handingOver =
  (parse: ParseBatch) =>
  async (job: ParseJob): Promise<unknown> => {
    const batch = await parse(job)
    return move({ [transferableSymbol]: batchMemory(batch), [valueSymbol]: batch })
  }
