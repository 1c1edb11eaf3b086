import type { KernelReading } from '../../matchers/index.ts'
import { createRecordLinker, type RecordLinker } from '../../matchers/kernel/linkRecords.ts'
import type { LinkSetup } from './linkBlock.ts'
import { createBlockReader, type BlockReader } from './readBlock.ts'
import { readingOf } from './readingOf.ts'

/** What blocks of a file are read with, and the compiled kernel that links their records, where there is one. */
export type OpenRecords = {
  readonly reader: BlockReader
  readonly reading: KernelReading
  readonly kernel: RecordLinker | undefined
}

export const openRecords = ({ index, minWeight, mapping, header, probed, image }: LinkSetup): OpenRecords => {
  const reader = createBlockReader(header.length, probed)
  const reading = readingOf(mapping, header, probed)
  const kernel = image === undefined ? undefined : createRecordLinker(index, minWeight, image, reading, reader.cells)
  return { reader, reading, kernel }
}
