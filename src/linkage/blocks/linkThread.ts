import { parentPort } from 'node:worker_threads'
import { createBlockLinker, type LinkBlock, type LinkedBlock, type LinkSetup } from './linkBlock.ts'

/** What a thread is told, in this order: what to link with, then blocks of a file. */
export type ThreadTask = LinkSetup | Uint8Array

/** What it says of each block, in their order. */
export type ThreadAnswer = { readonly linked: LinkedBlock } | { readonly error: unknown }

/** Entry of a thread that links blocks of a file. */
const port = parentPort!

let link: LinkBlock | undefined

const answer = async (bytes: Uint8Array): Promise<ThreadAnswer> => {
  try {
    return { linked: await link!(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)) }
  } catch (error) {
    return { error }
  }
}

const heed = async (task: ThreadTask): Promise<void> => {
  if (task instanceof Uint8Array) port.postMessage(await answer(task))
  else link = createBlockLinker(task)
}

port.on('message', (task: ThreadTask) => void heed(task))
