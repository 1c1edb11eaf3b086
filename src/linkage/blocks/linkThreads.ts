import { createBlockLinker, type LinkBlock, type LinkSetup } from './linkBlock.ts'
import { startThread } from './startThread.ts'

export type BlockLinkers = {
  readonly link: LinkBlock
  /** Results worth waiting for while further blocks are linked: a thread may be late, at its start above all. */
  readonly width: number
}

/** Threads to link with, this one among them, that start while the left side is read. */
export type LinkThreads = {
  readonly count: number
  /** Tells them what to link with; blocks they were handed are given back when they are done with. */
  readonly open: (setup: LinkSetup, giveBack: (block: Buffer) => void) => BlockLinkers
  readonly close: () => Promise<void>
}

/** Blocks a thread is given: one to link and some to go on with, for while this one links a block it can hand out none. */
const blocksPerThread = 4

const lateBlocks = 64

/** Starts so many threads, this one among them. `entry` is the compiled module `linkThread`. */
export const startThreads = (entry: URL, threads: number): LinkThreads => {
  const others = Array.from({ length: threads - 1 }, () => startThread(entry))
  return {
    count: threads,
    open: (setup, giveBack) => {
      // The kernel of this thread is the first: what it is told lies there for all.
      const own = createBlockLinker(setup)
      for (const { open } of others) open(setup, { settle: own.settle, giveBack })
      return {
        // Other threads take blocks as long as they have none waiting; this thread links what they do not take, and so need not be idle.
        link: (bytes) => (others.find(({ waiting }) => waiting() < blocksPerThread)?.link ?? own.link)(bytes),
        width: threads > 1 ? lateBlocks : 1,
      }
    },
    close: async () => {
      for (const { close } of others) await close()
    },
  }
}
