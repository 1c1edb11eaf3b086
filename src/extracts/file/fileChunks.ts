import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import type { IngestLimits } from '../limits.ts'
import { Refusal } from '../refusal.ts'
import type { PackedFile } from './extractFile.ts'
import { assertNotUtf16, markLength } from './textSignature.ts'

/** Bytes of a chunk at most. */
export const chunkBytes = 262_144
/** A small file may compress very well and mean no harm. */
const freeTextBytes = 1_048_576

const anywhere = (): Buffer => Buffer.allocUnsafe(chunkBytes)

type SizeLimits = Pick<IngestLimits, 'fileBytes' | 'gzipRatio'>

/** Reads no further than the file went when it was opened: one that grows meanwhile must not be read for ever. */
async function* packedChunks(
  file: PackedFile,
  onPacked: (chunk: Buffer) => void,
  place: () => Buffer,
): AsyncGenerator<Buffer> {
  for (let position = 0; position < file.bytes;) {
    const buffer = place()
    const wanted = Math.min(buffer.length, file.bytes - position)
    const { bytesRead } = await file.handle.read(buffer, 0, wanted, position)
    if (bytesRead === 0) return
    const chunk = buffer.subarray(0, bytesRead)
    onPacked(chunk)
    yield chunk
    position += bytesRead
  }
}

const isGzipDamage = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && error.code.startsWith('Z_')

async function* gunzipped(packed: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const gunzip = createGunzip({ chunkSize: chunkBytes })
  const piping = pipeline(Readable.from(packed), gunzip)
  piping.catch(() => undefined)
  try {
    for await (const chunk of gunzip) yield chunk as Buffer
    await piping
  } catch (error) {
    await piping.catch(() => undefined)
    if (!isGzipDamage(error)) throw error
    throw new Refusal('truncated', 'The gzip data ends early or is damaged. Send the file again.', { cause: error })
  } finally {
    gunzip.destroy()
    await piping.catch(() => undefined)
  }
}

/**
 * The text bytes of a file in order, decompressed where packed, without the byte order mark. `onPacked` sees the bytes as
 * they lie on disk. Chunks of a file that is not packed are read to where `place` says, asked before each.
 * Throws Refusal `truncated`, `too-large`, `expands-too-much` or `utf-16`.
 */
export async function* fileChunks(
  file: PackedFile,
  limits: SizeLimits,
  onPacked: (chunk: Buffer) => void = () => undefined,
  place: () => Buffer = anywhere,
): AsyncGenerator<Buffer> {
  // What unpacks reads ahead.
  const packed = packedChunks(file, onPacked, file.packing === 'gzip' ? anywhere : place)
  let textBytes = 0
  for await (const chunk of file.packing === 'gzip' ? gunzipped(packed) : packed) {
    const first = textBytes === 0
    textBytes += chunk.length
    if (textBytes > limits.fileBytes) {
      throw new Refusal('too-large', `The text is larger than ${limits.fileBytes} bytes.`)
    }
    if (file.packing === 'gzip' && textBytes > freeTextBytes && textBytes > file.bytes * limits.gzipRatio) {
      throw new Refusal('expands-too-much', `The text is more than ${limits.gzipRatio} times its gzip file.`)
    }
    if (first) assertNotUtf16(chunk)
    yield first ? chunk.subarray(markLength(chunk)) : chunk
  }
}
