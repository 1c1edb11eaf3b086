import { parentPort } from 'node:worker_threads'
import { joinRecords, type ScreenSetup } from './joinRecords.ts'
import type { LinkBlock, LinkedBlock, LinkSetup } from './linkBlock.ts'
import type { OpenRecords } from './openRecords.ts'
import { createBlockScreen, type ScreenedBlock } from './screenBlock.ts'

/** What a thread is told: what to screen with, blocks of a file, and what to link those with that it cannot screen. */
export type ThreadTask = { readonly screen: ScreenSetup } | { readonly whole: LinkSetup } | Uint8Array<ArrayBuffer>

/**
 * What becomes of a block: the thread that asks compares the few pairs a kernel leaves, so this one needs no code for it. A block that no kernel
 * can screen it links once it is told what with.
 */
export type ThreadResult =
  | { readonly screened: ScreenedBlock }
  | { readonly linked: LinkedBlock }
  | { readonly unscreened: true }
  | { readonly error: unknown }

/** What it says of each block, in their order; the block's memory is given back. */
export type ThreadAnswer = { readonly result: ThreadResult; readonly block: Uint8Array<ArrayBuffer> }

/** Entry of a thread that links blocks of a file. */
const port = parentPort!

let opened: OpenRecords | undefined
let screen: (block: Buffer) => ScreenedBlock | undefined = () => undefined
let whole: Promise<LinkBlock> | undefined
let last: Promise<unknown> = Promise.resolve()

const wholeLinker = async (setup: LinkSetup): Promise<LinkBlock> =>
  (await import('./linkBlock.ts')).createBlockLinker(setup, opened).link

const linkOne = async (bytes: Buffer): Promise<ThreadResult> => {
  try {
    const screened = screen(bytes)
    if (screened !== undefined) return { screened }
    return whole === undefined ? { unscreened: true } : { linked: await (await whole)(bytes) }
  } catch (error) {
    return { error }
  }
}

const answer = async (block: Uint8Array<ArrayBuffer>): Promise<void> => {
  const result = await linkOne(Buffer.from(block.buffer, block.byteOffset, block.byteLength))
  port.postMessage({ result, block } satisfies ThreadAnswer, [block.buffer])
}

port.on('message', (task: ThreadTask) => {
  if (task instanceof Uint8Array) last = last.then(() => answer(task))
  else if ('whole' in task) whole = wholeLinker(task.whole)
  else {
    opened = joinRecords(task.screen)
    screen = createBlockScreen(opened)
  }
})
