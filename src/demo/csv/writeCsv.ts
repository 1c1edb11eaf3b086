import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'

import { csvLine } from './csvLine.ts'

/** Bytes written to disk at a time; the bytes of the file do not depend on it. */
export const defaultChunk = 262_144

const bytesPerCharacter = 3

/**
 * Gathers lines into pieces of about `chunk` bytes. Each line is encoded at once: kept as strings, the parts of a piece
 * would be copied by every minor garbage collection.
 */
const pieces = function* (header: string, lines: Iterable<string>, chunk: number): Generator<Buffer> {
  yield Buffer.from(header)
  let piece = Buffer.allocUnsafe(chunk)
  let used = 0
  for (const line of lines) {
    const most = line.length * bytesPerCharacter
    if (used > 0 && used + most > piece.length) {
      yield piece.subarray(0, used)
      piece = Buffer.allocUnsafe(chunk)
      used = 0
    }
    if (most > piece.length) yield Buffer.from(line)
    else used += piece.write(line, used)
  }
  if (used > 0) yield piece.subarray(0, used)
}

/** Streams a header and lines to a UTF-8 file, compressed on request, in constant memory. */
export const writeCsv = async (
  path: string,
  header: readonly string[],
  lines: Iterable<string>,
  { gzip = false, chunk = defaultChunk }: { readonly gzip?: boolean; readonly chunk?: number } = {},
): Promise<void> => {
  const source = Readable.from(pieces(csvLine(header), lines, chunk), { objectMode: true })
  const target = createWriteStream(path)
  await (gzip ? pipeline(source, createGzip({ level: 1 }), target) : pipeline(source, target))
}
