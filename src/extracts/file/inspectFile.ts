import { createHash } from 'node:crypto'
import { byte } from '../csv/byte.ts'
import type { IngestLimits } from '../limits.ts'
import { Refusal } from '../refusal.ts'
import { type Encoding, createEncodingProbe, type ProbedEncoding } from './encodingProbe.ts'
import type { PackedFile } from './extractFile.ts'
import { chunkBytes, fileChunks } from './fileChunks.ts'

/** What is known of a file before its first row is read. */
export type FileFacts = ProbedEncoding & {
  readonly bytes: number
  readonly textBytes: number
  /** Of the file as it lies on disk, in hex. */
  readonly sha256: string
  /** The text has at most so many rows, unless it mixes line feeds with bare carriage returns. */
  readonly mostRows: number
  /** The text has at most so many lines, whatever ends them. */
  readonly mostLines: number
}

const countOf = (chunk: Buffer, wanted: number): number => {
  let count = 0
  for (let at = chunk.indexOf(wanted); at !== -1; at = chunk.indexOf(wanted, at + 1)) count++
  return count
}

/**
 * First of two passes: size, hash, encoding. The encoding must be known before the first row is decoded, and a file seen
 * before is recognised without reading its rows. `declared` overrides the probe; `onText` sees the text. Throws Refusal
 * `empty` and those of `fileChunks`.
 */
export const inspectFile = async (
  file: PackedFile,
  limits: IngestLimits,
  declared: Encoding | 'auto' = 'auto',
  onText: (chunk: Buffer) => void = () => undefined,
): Promise<FileFacts> => {
  const hash = createHash('sha256')
  const probe = createEncodingProbe()
  let bytes = 0
  let textBytes = 0
  let lineFeeds = 0
  let returns = 0
  const onPacked = (chunk: Buffer): void => {
    hash.update(chunk)
    bytes += chunk.length
  }
  const memory = Buffer.allocUnsafeSlow(chunkBytes)
  for await (const chunk of fileChunks(file, limits, onPacked, () => memory)) {
    probe.push(chunk)
    textBytes += chunk.length
    lineFeeds += countOf(chunk, byte.lineFeed)
    returns += countOf(chunk, byte.carriageReturn)
    onText(chunk)
  }
  if (textBytes === 0) throw new Refusal('empty', 'The file is empty.')
  const probed = probe.result()
  const encoding: ProbedEncoding =
    declared === 'auto' || declared === probed.encoding ? probed : { encoding: declared, flawed: declared === 'utf-8' }
  // Without any line feed the lines end with carriage returns, and a row may be as short as two bytes.
  const mostRows = lineFeeds === 0 ? textBytes : lineFeeds + 1
  return { ...encoding, bytes, textBytes, sha256: hash.digest('hex'), mostRows, mostLines: lineFeeds + returns + 1 }
}
