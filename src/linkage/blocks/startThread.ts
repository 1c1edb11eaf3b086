import { Worker } from 'node:worker_threads'
import { threadFlags } from '../../threadFlags.ts'
import type { LinkBlock, LinkedBlock, LinkSetup } from './linkBlock.ts'
import type { ThreadAnswer, ThreadTask } from './linkThread.ts'

/** A thread that links blocks of a file, one after the other. */
export type LinkThread = {
  readonly open: (setup: LinkSetup) => void
  readonly link: LinkBlock
  /** Blocks it was given and has not linked yet. */
  readonly waiting: () => number
  readonly close: () => Promise<void>
}

/** Large enough to have memory of its own, which can be handed over; small blocks lie in a pool. */
const transferable = 65_536

type Waiting = { readonly resolve: (block: LinkedBlock) => void; readonly reject: (reason: unknown) => void }

/** Starts a thread. `entry` is the compiled module `linkThread`. */
export const startThread = (entry: URL): LinkThread => {
  const worker = new Worker(entry, {
    execArgv: [...threadFlags],
    name: 'link',
    // Without a bound V8 lets the young generation of each thread grow far beyond what a block needs.
    resourceLimits: { maxYoungGenerationSizeMb: 6, maxOldGenerationSizeMb: 512 },
  })
  const waiting: Waiting[] = []
  let failed: Error | undefined
  worker.on('message', (answer: ThreadAnswer) => {
    const { resolve, reject } = waiting.shift()!
    if ('linked' in answer) resolve(answer.linked)
    else reject(answer.error)
  })
  const fail = (error: Error): void => {
    failed ??= error
    for (const { reject } of waiting.splice(0)) reject(failed)
  }
  worker.on('error', fail)
  worker.on('exit', () => fail(new Error('A thread that links ended before its time.')))
  const tell = (task: ThreadTask, handedOver: ArrayBuffer[] = []): void => worker.postMessage(task, handedOver)
  return {
    open: tell,
    link: (bytes) =>
      new Promise((resolve, reject) => {
        if (failed !== undefined) return reject(failed)
        waiting.push({ resolve, reject })
        tell(bytes, bytes.length < transferable ? [] : [bytes.buffer as ArrayBuffer])
      }),
    waiting: () => waiting.length,
    close: async () => void (await worker.terminate()),
  }
}
