import { Piscina } from 'piscina'
import { createBlockLinker, type LinkBlock, type LinkedBlock, type LinkSetup } from './linkBlock.ts'

export type BlockLinkers = {
  readonly link: LinkBlock
  /** Results worth waiting for while further blocks are linked: a thread may be late, at its start above all. */
  readonly width: number
  readonly close: () => Promise<void>
}

/** Large enough to have memory of its own, which can be handed over; small blocks lie in a pool. */
const transferable = 65_536

/** Blocks a thread is given: one to link and one to go on with. */
const blocksPerThread = 2

const lateBlocks = 64

/** Other threads take blocks as long as they have none waiting; this thread links what they do not take, and so need not be idle. */
const openPool = (setup: LinkSetup, entry: URL, others: number): BlockLinkers => {
  const pool = new Piscina<Uint8Array, LinkedBlock>({
    filename: entry.href,
    name: 'link',
    workerData: setup,
    minThreads: others,
    maxThreads: others,
    // Without a bound V8 lets the young generation of each thread grow far beyond what a block needs.
    resourceLimits: { maxYoungGenerationSizeMb: 6, maxOldGenerationSizeMb: 512 },
  })
  const own = createBlockLinker(setup)
  let given = 0
  const giveAway = async (bytes: Buffer): Promise<LinkedBlock> => {
    given += 1
    try {
      const transferList = bytes.length < transferable ? [] : [bytes.buffer as ArrayBuffer]
      return await pool.run(bytes, { transferList })
    } finally {
      given -= 1
    }
  }
  return {
    link: (bytes) => (given < others * blocksPerThread ? giveAway(bytes) : own(bytes)),
    width: lateBlocks,
    close: () => pool.destroy(),
  }
}

/** Links blocks in so many threads, this one among them. `entry` is the compiled module `linkThread`. */
export const openLinkers = (setup: LinkSetup, entry: URL, threads: number): BlockLinkers =>
  threads > 1
    ? openPool(setup, entry, threads - 1)
    : { link: createBlockLinker(setup), width: 1, close: () => Promise.resolve() }
