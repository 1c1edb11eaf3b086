import type { ProbedEncoding } from '../../extracts/file/encodingProbe.ts'
import type { KernelReading } from '../../matchers/index.ts'
import { createRecordLinker, type LeftReading, type RecordLinker } from '../../matchers/kernel/linkRecords.ts'
import type { LeftFile } from './leftFile.ts'
import type { LinkSetup } from './linkBlock.ts'
import { createBlockReader, type BlockReader } from './readBlock.ts'
import { readingOf } from './readingOf.ts'

/** What blocks of a file are read with, and the compiled kernel that links their records, where there is one. */
export type OpenRecords = {
  readonly reader: BlockReader
  readonly reading: KernelReading
  readonly kernel: RecordLinker | undefined
}

/** How the rows of the left side are read, whose texts outside ASCII mean the same only where the files have one encoding. */
const leftReading = (
  { mapping, header, probed, bytes }: LeftFile,
  encoding: ProbedEncoding['encoding'],
): LeftReading => {
  const { cells, setBlock } = createBlockReader(header.length, probed)
  setBlock(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length))
  const reading = readingOf(mapping, header, probed)
  return { reading: { ...reading, allowsOther: reading.allowsOther && probed.encoding === encoding }, text: cells.text }
}

export const openRecords = ({ index, minWeight, mapping, header, probed, image, left }: LinkSetup): OpenRecords => {
  const reader = createBlockReader(header.length, probed)
  const reading = readingOf(mapping, header, probed)
  const of = left === undefined ? undefined : leftReading(left, probed.encoding)
  const kernel =
    image === undefined ? undefined : createRecordLinker(index, minWeight, image, reading, reader.cells, of)
  return { reader, reading, kernel }
}
