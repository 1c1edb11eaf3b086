import type { ProbedEncoding } from '../../extracts/file/encodingProbe.ts'
import type { KernelReading } from '../../matchers/index.ts'
import type { LeftReading } from '../../matchers/kernel/recordLinker.ts'
import type { Mapping } from '../mapping.ts'
import type { LeftFile } from './leftFile.ts'
import { createBlockReader, type BlockReader } from './readBlock.ts'
import { readingOf } from './readingOf.ts'

/** What rows of two files mean, and the bytes of the left one, where the index holds no rows. */
export type RecordSetup = {
  readonly mapping: Mapping
  readonly header: readonly string[]
  readonly probed: ProbedEncoding
  readonly left?: Omit<LeftFile, 'others'> | undefined
}

/** What blocks of a file are read with. */
export type ReadRecords = {
  readonly reader: BlockReader
  readonly reading: KernelReading
  readonly left: LeftReading | undefined
}

/** How the rows of the left side are read, whose texts outside ASCII mean the same only where the files have one encoding. */
const leftReading = (
  { mapping, header, probed, bytes }: Omit<LeftFile, 'others'>,
  encoding: ProbedEncoding['encoding'],
): LeftReading => {
  const { cells, setBlock } = createBlockReader(header.length, probed)
  setBlock(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length))
  const reading = readingOf(mapping, header, probed)
  return { reading: { ...reading, allowsOther: reading.allowsOther && probed.encoding === encoding }, text: cells.text }
}

export const readRecords = ({ mapping, header, probed, left }: RecordSetup): ReadRecords => ({
  reader: createBlockReader(header.length, probed),
  reading: readingOf(mapping, header, probed),
  left: left === undefined ? undefined : leftReading(left, probed.encoding),
})
