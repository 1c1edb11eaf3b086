import { chunkBytes, fileChunks } from '../../extracts/file/fileChunks.ts'
import type { ExtractFile } from '../../extracts/file/extractFile.ts'
import { defaultLimits } from '../../extracts/limits.ts'
import { Refusal } from '../../extracts/refusal.ts'
import { lastBoundary } from './lastBoundary.ts'

const blockBytes = 524_288
/** A block has memory of its own, which can be handed to a thread. */
const memoryBytes = blockBytes + chunkBytes

const checkRest = (length: number): void => {
  if (length > blockBytes + defaultLimits.recordBytes)
    throw new Refusal('record-too-long', 'A record is longer than any may be, or a quote in it is not closed.')
}

/** Memory for so many bytes: that of a block given back, if there is one that is large enough. */
const memoryFor = (length: number, spare: Buffer[]): Buffer => {
  const given = spare.pop()
  if (given !== undefined && given.buffer.byteLength >= length) return Buffer.from(given.buffer as ArrayBuffer)
  return Buffer.allocUnsafeSlow(Math.max(length, memoryBytes))
}

/**
 * The text of a file in blocks of whole records, about half a megabyte each, read to where they stay. Blocks in `spare` are overwritten. Throws
 * Refusals of `fileChunks`, and one where no record ends: the guard that reads record by record says in which line.
 */
export async function* fileBlocks(file: ExtractFile, spare: Buffer[]): AsyncGenerator<Buffer> {
  let memory = memoryFor(0, spare)
  let length = 0
  const makeRoom = (bytes: number): void => {
    if (length + bytes <= memory.length) return
    const larger = memoryFor((length + bytes) * 2, spare)
    memory.copy(larger, 0, 0, length)
    memory = larger
  }
  const place = (): Buffer => {
    makeRoom(chunkBytes)
    return memory.subarray(length, Math.max(blockBytes, length + chunkBytes))
  }
  for await (const chunk of fileChunks(file, defaultLimits, undefined, place)) {
    makeRoom(chunk.length)
    // What was unpacked, or follows a byte order mark, does not lie there yet.
    if (chunk.buffer !== memory.buffer || chunk.byteOffset !== memory.byteOffset + length) chunk.copy(memory, length)
    length += chunk.length
    if (length < blockBytes) continue
    const bytes = memory.subarray(0, length)
    const end = lastBoundary(bytes)
    checkRest(length - end)
    if (end === 0) continue
    memory = memoryFor(length - end, spare)
    bytes.copy(memory, 0, end)
    length -= end
    yield bytes.subarray(0, end)
  }
  if (length > 0) yield memory.subarray(0, length)
}
