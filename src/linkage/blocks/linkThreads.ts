import { Piscina } from 'piscina'
import { createBlockLinker, type LinkBlock, type LinkedBlock, type LinkSetup } from './linkBlock.ts'

export type BlockLinkers = {
  readonly link: LinkBlock
  /** Blocks worth having under way: one in each thread and one waiting for it. */
  readonly width: number
  readonly close: () => Promise<void>
}

/** Large enough to have memory of its own, which can be handed over; small blocks lie in a pool. */
const transferable = 65_536

const openPool = (setup: LinkSetup, entry: URL, threads: number): BlockLinkers => {
  const pool = new Piscina<Uint8Array, LinkedBlock>({
    filename: entry.href,
    name: 'link',
    workerData: setup,
    minThreads: threads,
    maxThreads: threads,
    // Without a bound V8 lets the young generation of each thread grow far beyond what a block needs.
    resourceLimits: { maxYoungGenerationSizeMb: 6, maxOldGenerationSizeMb: 512 },
  })
  return {
    link: (bytes) =>
      pool.run(bytes, bytes.length < transferable ? {} : { transferList: [bytes.buffer as ArrayBuffer] }),
    width: threads * 2,
    close: () => pool.destroy(),
  }
}

/** Links blocks in this thread, or in several of their own. `entry` is the compiled module `linkThread`. */
export const openLinkers = (setup: LinkSetup, entry: URL, threads: number): BlockLinkers =>
  threads > 1
    ? openPool(setup, entry, threads)
    : { link: createBlockLinker(setup), width: 1, close: () => Promise.resolve() }
