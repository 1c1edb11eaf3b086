import { Worker } from 'node:worker_threads'
import { threadFlags } from '../../threadFlags.ts'
import { screenSetup } from './joinRecords.ts'
import type { BlockLinker, LinkBlock, LinkedBlock, LinkSetup } from './linkBlock.ts'
import type { ThreadAnswer, ThreadTask } from './linkThread.ts'

/** A thread that links blocks of a file, one after the other; what it leaves of one is settled here. */
export type LinkThread = {
  readonly open: (setup: LinkSetup, home: Home) => void
  readonly link: LinkBlock
  /** Blocks it was given and has not linked yet. */
  readonly waiting: () => number
  readonly close: () => Promise<void>
}

/** What is done with what comes back of a block: the rest of it, and its memory. */
export type Home = { readonly settle: BlockLinker['settle']; readonly giveBack: (block: Buffer) => void }

type Waiting = {
  readonly resolve: (block: LinkedBlock | Promise<LinkedBlock>) => void
  readonly reject: (reason: unknown) => void
}

/** Starts a thread. `entry` is the compiled module `linkThread`. */
export const startThread = (entry: URL): LinkThread => {
  const worker = new Worker(entry, {
    execArgv: [...threadFlags],
    name: 'link',
    // Without a bound V8 lets the young generation of each thread grow far beyond what a block needs.
    resourceLimits: { maxYoungGenerationSizeMb: 3, maxOldGenerationSizeMb: 512 },
  })
  const waiting: Waiting[] = []
  let failed: Error | undefined
  let back: Home | undefined
  let whole: LinkSetup | undefined
  const tell = (task: ThreadTask, handedOver: ArrayBuffer[] = []): void => worker.postMessage(task, handedOver)
  const hand = (block: Uint8Array<ArrayBuffer>, one: Waiting): void => {
    waiting.push(one)
    tell(block, [block.buffer])
  }
  /** Much has to be copied for it: it is done for the first block that needs it. */
  const tellWhole = (): void => {
    if (whole !== undefined) tell({ whole })
    whole = undefined
  }
  worker.on('message', ({ result, block }: ThreadAnswer) => {
    const one = waiting.shift()!
    if ('unscreened' in result) {
      tellWhole()
      return hand(block, one)
    }
    const { resolve, reject } = one
    if ('screened' in result) resolve(back!.settle(result.screened))
    else if ('linked' in result) resolve(result.linked)
    else reject(result.error)
    back!.giveBack(Buffer.from(block.buffer))
  })
  const fail = (error: Error): void => {
    failed ??= error
    for (const { reject } of waiting.splice(0)) reject(failed)
  }
  worker.on('error', fail)
  worker.on('exit', () => fail(new Error('A thread that links ended before its time.')))
  return {
    open: (setup, home) => {
      back = home
      whole = setup
      const screen = screenSetup(setup)
      if (screen === undefined) tellWhole()
      else tell({ screen })
    },
    link: (bytes) =>
      new Promise((resolve, reject) => {
        if (failed !== undefined) return reject(failed)
        hand(new Uint8Array(bytes.buffer as ArrayBuffer, bytes.byteOffset, bytes.byteLength), { resolve, reject })
      }),
    waiting: () => waiting.length,
    close: async () => void (await worker.terminate()),
  }
}
