import { fileChunks } from '../../extracts/file/fileChunks.ts'
import type { ExtractFile } from '../../extracts/file/extractFile.ts'
import { defaultLimits } from '../../extracts/limits.ts'
import { Refusal } from '../../extracts/refusal.ts'
import { lastBoundary } from './lastBoundary.ts'

const blockBytes = 1_048_576

const checkRest = (length: number): void => {
  if (length > blockBytes + defaultLimits.recordBytes)
    throw new Refusal('record-too-long', 'A record is longer than any may be, or a quote in it is not closed.')
}

/**
 * The text of a file in blocks of whole records, about a megabyte each. Throws Refusals of `fileChunks`, and one
 * where no record ends: the guard that reads record by record says in which line.
 */
export async function* fileBlocks(file: ExtractFile): AsyncGenerator<Buffer> {
  let parts: Buffer[] = []
  let length = 0
  for await (const chunk of fileChunks(file, defaultLimits)) {
    parts.push(chunk)
    length += chunk.length
    if (length < blockBytes) continue
    const bytes = Buffer.concat(parts)
    const end = lastBoundary(bytes)
    checkRest(length - end)
    parts = end < length ? [Buffer.from(bytes.subarray(end))] : []
    if (end > 0) yield bytes.subarray(0, end)
    length -= end
  }
  if (length > 0) yield Buffer.concat(parts)
}
