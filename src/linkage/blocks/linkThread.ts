import { workerData } from 'piscina'
import { createBlockLinker, type LinkedBlock, type LinkSetup } from './linkBlock.ts'

const linkBlock = createBlockLinker(workerData as LinkSetup)

/** Entry of a thread that links blocks of a file. */
export const link = (bytes: Uint8Array): Promise<LinkedBlock> =>
  linkBlock(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
