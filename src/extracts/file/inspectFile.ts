import { createHash } from 'node:crypto'
import { byte } from '../csv/byte.ts'
import type { IngestLimits } from '../limits.ts'
import { Refusal } from '../refusal.ts'
import { type Encoding, createEncodingProbe, type ProbedEncoding } from './encodingProbe.ts'
import type { ExtractFile } from './extractFile.ts'
import { fileChunks } from './fileChunks.ts'

/** What is known of a file before its first row is read. */
export type FileFacts = ProbedEncoding & {
  readonly bytes: number
  readonly textBytes: number
  /** Of the file as it lies on disk, in hex. */
  readonly sha256: string
  readonly endsWithLineEnd: boolean
}

/**
 * First of two passes: size, hash, encoding. The encoding must be known before the first row is decoded, and a file seen
 * before is recognised without reading its rows. `declared` overrides the probe. Throws Refusal `empty` and those of
 * `fileChunks`.
 */
export const inspectFile = async (
  file: ExtractFile,
  limits: IngestLimits,
  declared: Encoding | 'auto' = 'auto',
): Promise<FileFacts> => {
  const hash = createHash('sha256')
  const probe = createEncodingProbe()
  let bytes = 0
  let textBytes = 0
  let last: number | undefined
  const onPacked = (chunk: Buffer): void => {
    hash.update(chunk)
    bytes += chunk.length
  }
  for await (const chunk of fileChunks(file, limits, onPacked)) {
    probe.push(chunk)
    textBytes += chunk.length
    last = chunk.at(-1) ?? last
  }
  if (textBytes === 0) throw new Refusal('empty', 'The file is empty.')
  const probed = probe.result()
  const encoding: ProbedEncoding =
    declared === 'auto' || declared === probed.encoding ? probed : { encoding: declared, flawed: declared === 'utf-8' }
  const endsWithLineEnd = last === byte.lineFeed || last === byte.carriageReturn
  return { ...encoding, bytes, textBytes, sha256: hash.digest('hex'), endsWithLineEnd }
}
