import { BroadcastChannel } from 'node:worker_threads'
import { workerData } from 'piscina'
import { createBlockLinker, type LinkBlock, type LinkedBlock, type LinkSetup } from './linkBlock.ts'

/** Waits for what to link with: the threads start before the left side is read. */
const receive = (): Promise<LinkBlock> =>
  new Promise((resolve) => {
    const channel = new BroadcastChannel(workerData as string)
    channel.addEventListener('message', (event) => {
      const { data } = event as MessageEvent
      // Another thread that asks is heard too.
      if (data === 'ready') return
      channel.close()
      resolve(createBlockLinker(data as LinkSetup))
    })
    channel.postMessage('ready')
  })

const linker = receive()

/** Entry of a thread that links blocks of a file. */
export const link = async (bytes: Uint8Array): Promise<LinkedBlock> => {
  const linkBlock = await linker
  return await linkBlock(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
}
