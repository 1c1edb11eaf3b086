import { randomUUID } from 'node:crypto'
import { BroadcastChannel } from 'node:worker_threads'
import { Piscina } from 'piscina'
import { createBlockLinker, type LinkBlock, type LinkedBlock, type LinkSetup } from './linkBlock.ts'
import { threadFlags } from '../../threadFlags.ts'

export type BlockLinkers = {
  readonly link: LinkBlock
  /** Results worth waiting for while further blocks are linked: a thread may be late, at its start above all. */
  readonly width: number
}

/** Threads to link with, this one among them, that start while the left side is read. */
export type LinkThreads = {
  readonly count: number
  /** Tells them what to link with. */
  readonly open: (setup: LinkSetup) => BlockLinkers
  readonly close: () => Promise<void>
}

/** Large enough to have memory of its own, which can be handed over; small blocks lie in a pool. */
const transferable = 65_536

/** Blocks a thread is given: one to link and one to go on with. */
const blocksPerThread = 2

const lateBlocks = 64

/** Other threads take blocks as long as they have none waiting; this thread links what they do not take, and so need not be idle. */
const startPool = (entry: URL, others: number): LinkThreads => {
  const name = `link ${randomUUID()}`
  const channel = new BroadcastChannel(name)
  channel.unref()
  const pool = new Piscina<Uint8Array, LinkedBlock>({
    filename: entry.href,
    execArgv: [...threadFlags],
    name: 'link',
    workerData: name,
    minThreads: others,
    maxThreads: others,
    // Without a bound V8 lets the young generation of each thread grow far beyond what a block needs.
    resourceLimits: { maxYoungGenerationSizeMb: 6, maxOldGenerationSizeMb: 512 },
  })
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
    count: others + 1,
    open: (setup) => {
      // A thread that is not there yet asks when it is.
      channel.addEventListener('message', (event) => {
        const { data } = event as MessageEvent
        if (data === 'ready') channel.postMessage(setup)
      })
      channel.postMessage(setup)
      const own = createBlockLinker(setup)
      return {
        link: (bytes) => (given < others * blocksPerThread ? giveAway(bytes) : own(bytes)),
        width: lateBlocks,
      }
    },
    close: async () => {
      channel.close()
      await pool.destroy()
    },
  }
}

/** Starts so many threads, this one among them. `entry` is the compiled module `linkThread`. */
export const startThreads = (entry: URL, threads: number): LinkThreads =>
  threads > 1
    ? startPool(entry, threads - 1)
    : {
        count: 1,
        open: (setup) => ({ link: createBlockLinker(setup), width: 1 }),
        close: () => Promise.resolve(),
      }
