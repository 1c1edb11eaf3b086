import { move, Piscina, transferableSymbol, valueSymbol } from 'piscina'
import type { SiftFile, SiftJob, SiftOutcome } from '../load/siftFile.ts'
import { batchMemory, type ParseBatch, type ParsedBatch, type ParseJob, jobMemory } from './parseJob.ts'
import { threadFlags } from '../../threadFlags.ts'

export type ParseThreads = {
  readonly parse: ParseBatch
  readonly sift: SiftFile
  /** See `parseWidth`. */
  readonly width: number
  readonly close: () => Promise<void>
}

/** Compiled modules of the threads. */
export type ParseEntries = {
  /** Exports `parse`, made by `createBatchParser` from what its worker data says and wrapped in `handingOver`. */
  readonly parse: URL
  /** Exports `sift`. A module of its own, as it needs no model: a thread that parses costs a quarter of a second to start. */
  readonly sift: URL
}

/** Batches worth having under way: one in each thread and one waiting for it. */
export const parseWidth = (threads: number): number => threads * 2

/**
 * Parses batches and sifts files in worker threads. Parsing takes ten times the processor time of all the rest of a first
 * load, sifting most of that of a normal night.
 */
export const openParseThreads = (entries: ParseEntries, data: unknown, threads: number): ParseThreads => {
  const shared = {
    execArgv: [...threadFlags],
    minThreads: 0,
    maxThreads: threads,
    // Longer than the merge of one file takes.
    idleTimeout: 5_000,
    // A batch needs a few megabytes; without a bound V8 lets the heap of each thread grow to ten times that.
    resourceLimits: { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 256 },
  }
  const parsing = new Piscina<ParseJob, ParsedBatch>({
    ...shared,
    filename: entries.parse.href,
    name: 'parse',
    workerData: data,
  })
  const sifting = new Piscina<SiftJob, SiftOutcome>({ ...shared, filename: entries.sift.href, name: 'sift' })
  return {
    parse: (job) => parsing.run(job, { transferList: jobMemory(job) }),
    sift: (job) => sifting.run(job),
    width: parseWidth(threads),
    close: async () => void (await Promise.all([parsing.destroy(), sifting.destroy()])),
  }
}

/** In the thread: gives the memory of the rows away with them. */
export const handingOver =
  (parse: ParseBatch) =>
  async (job: ParseJob): Promise<unknown> => {
    const batch = await parse(job)
    return move({ [transferableSymbol]: batchMemory(batch), [valueSymbol]: batch })
  }
