import { move, Piscina, transferableSymbol, valueSymbol } from 'piscina'
import { batchMemory, jobMemory, type ParseBatch, type ParsedBatch, type ParseJob } from './parseJob.ts'

export type ParseThreads = {
  readonly parse: ParseBatch
  /** Batches worth having under way: one in each thread and one waiting for it. */
  readonly width: number
  readonly close: () => Promise<void>
}

/**
 * Parses batches in worker threads. `entry` is the compiled module of the thread: it exports `parse`, made by
 * `createBatchParser` from what `data` says and wrapped in `handingOver`. Parsing takes ten times the processor time of all
 * the rest of a load, so this is what makes a first load fast; a normal night has too few new rows to need it.
 */
export const openParseThreads = (entry: URL, data: unknown, threads: number): ParseThreads => {
  const pool = new Piscina<unknown, ParsedBatch>({
    filename: entry.href,
    name: 'parse',
    workerData: data,
    minThreads: 0,
    maxThreads: threads,
    // Longer than the merge of one file takes: starting again costs a third of a second a thread.
    idleTimeout: 5_000,
    // A batch needs a few megabytes; without a bound V8 lets the heap of each thread grow to ten times that.
    resourceLimits: { maxYoungGenerationSizeMb: 32, maxOldGenerationSizeMb: 256 },
  })
  return {
    parse: (job) => pool.run(job, { transferList: jobMemory(job) }),
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
