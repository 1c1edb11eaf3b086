import { parentPort } from 'node:worker_threads'
import type { LinkBlock, LinkedBlock, LinkSetup } from './linkBlock.ts'
import { openRecords, type OpenRecords } from './openRecords.ts'
import { createBlockScreen, type ScreenedBlock } from './screenBlock.ts'

/** What a thread is told, in this order: what to link with, then blocks of a file. */
export type ThreadTask = LinkSetup | Uint8Array<ArrayBuffer>

/** What becomes of a block: the thread that asks compares the few pairs a kernel keeps, so this one needs no code for it. */
export type ThreadResult =
  | { readonly screened: ScreenedBlock }
  | { readonly linked: LinkedBlock }
  | { readonly error: unknown }

/** What it says of each block, in their order; the block's memory is given back. */
export type ThreadAnswer = { readonly result: ThreadResult; readonly block: Uint8Array }

/** Loaded for the first block that no kernel can screen. */
const wholeLinker = async (setup: LinkSetup, opened: OpenRecords): Promise<LinkBlock> =>
  (await import('./linkBlock.ts')).createBlockLinker(setup, opened).link

const createLink = (setup: LinkSetup): ((bytes: Buffer) => Promise<ThreadResult>) => {
  const opened = openRecords(setup)
  const screen = createBlockScreen(opened)
  let whole: Promise<LinkBlock> | undefined
  return async (bytes) => {
    try {
      const screened = screen(bytes)
      if (screened !== undefined) return { screened }
      whole ??= wholeLinker(setup, opened)
      return { linked: await (await whole)(bytes) }
    } catch (error) {
      return { error }
    }
  }
}

/** Entry of a thread that links blocks of a file. */
const port = parentPort!

let link: ReturnType<typeof createLink> | undefined
let last: Promise<unknown> = Promise.resolve()

const answer = async (block: Uint8Array<ArrayBuffer>): Promise<void> => {
  const result = await link!(Buffer.from(block.buffer, block.byteOffset, block.byteLength))
  port.postMessage({ result, block } satisfies ThreadAnswer, [block.buffer])
}

port.on('message', (task: ThreadTask) => {
  if (!(task instanceof Uint8Array)) {
    link = createLink(task)
    return
  }
  last = last.then(() => answer(task))
})
