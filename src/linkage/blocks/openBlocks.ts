import { createRecordGuard } from '../../extracts/csv/recordGuard.ts'
import { decoderFor } from '../../extracts/file/decoder.ts'
import { createEncodingProbe, type ProbedEncoding } from '../../extracts/file/encodingProbe.ts'
import { type ExtractFile, openExtractFile } from '../../extracts/file/extractFile.ts'
import { fileChunks } from '../../extracts/file/fileChunks.ts'
import { takeHeader } from '../../extracts/file/takeHeader.ts'
import { defaultLimits } from '../../extracts/limits.ts'
import { Refusal } from '../../extracts/refusal.ts'
import { fileBlocks } from './fileBlocks.ts'
import { lastBoundary } from './lastBoundary.ts'
import { readAhead } from './readAhead.ts'

/** A block of whole records and the number of the line it starts with. */
export type TableBlocks = {
  readonly header: readonly string[]
  readonly probed: ProbedEncoding
  /** Bytes of the file as it lies on disk. */
  readonly fileBytes: number
  /** Lines before the first block. */
  readonly linesBefore: number
  readonly blocks: AsyncIterable<Buffer>
  /** Gives a block back whose bytes are not needed any more, so that its memory can hold a later one. */
  readonly giveBack: (block: Buffer) => void
  readonly close: () => Promise<void>
}

const delimiter = ','

/** Bytes of a file that are probed at once. */
const probedTogether = 1_048_576

const probe = async (file: ExtractFile): Promise<ProbedEncoding> => {
  const found = createEncodingProbe()
  let bytes = 0
  const memory = Buffer.allocUnsafeSlow(Math.min(Math.max(file.bytes, 1), probedTogether))
  for await (const chunk of fileChunks(file, defaultLimits, undefined, () => memory)) {
    found.push(chunk)
    bytes += chunk.length
  }
  if (bytes === 0) throw new Refusal('empty', 'The file is empty.')
  return found.result()
}

/** Bytes that hold the header and the next record of nearly every file. */
const headBytes = 16_384

const split = (bytes: Buffer) => {
  const guard = createRecordGuard({ delimiter, recordBytes: defaultLimits.recordBytes })
  const batches = [guard.push(bytes), guard.end()].filter(({ starts }) => starts.length > 0)
  return { batches, line: guard.line() }
}

/** The first records of a block, two of them at least if it has two: the others need not be split for the header. */
const splitHead = (block: Buffer): ReturnType<typeof split> => {
  const end = lastBoundary(block.subarray(0, headBytes))
  const head = split(block.subarray(0, end))
  return (head.batches[0]?.starts.length ?? 0) > 1 ? head : split(block)
}

async function* following(rest: Buffer, blocks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  if (rest.length > 0) yield rest
  yield* blocks
}

const openFrom = async (file: ExtractFile): Promise<Omit<TableBlocks, 'close'>> => {
  const probed = await probe(file)
  const spare: Buffer[] = []
  const blocks = fileBlocks(file, spare)
  const { value: first } = await blocks.next()
  if (first === undefined) throw new Refusal('empty', 'The file holds nothing but blank lines.')
  const { batches, line } = splitHead(first)
  const { cells } = await takeHeader(
    (async function* () {
      yield* batches
    })(),
    decoderFor(probed),
    delimiter,
    defaultLimits,
  )
  const [batch] = batches
  const from = batch?.starts[1]
  const rest = from === undefined ? first.subarray(first.length) : first.subarray(from)
  return {
    header: cells,
    probed,
    fileBytes: file.bytes,
    linesBefore: (batch?.lines[1] ?? line) - 1,
    blocks: following(rest, readAhead(blocks)),
    giveBack: (block) => {
      if (block.length > 0) spare.push(block)
    },
  }
}

/** Opens a CSV file to be read in blocks. Throws VettingError `file-not-found` and Refusals. */
export const openBlocks = async (path: string): Promise<TableBlocks> => {
  const file = await openExtractFile(path)
  const close = (): Promise<void> => file.handle.close()
  try {
    return { ...(await openFrom(file)), close }
  } catch (error) {
    await close()
    throw error
  }
}
