import type { KernelReading } from '../../matchers/index.ts'
import { createRecordLinker } from '../../matchers/kernel/linkRecords.ts'
import type { RecordLinker } from '../../matchers/kernel/recordLinker.ts'
import type { LinkSetup } from './linkBlock.ts'
import type { BlockReader } from './readBlock.ts'
import { readRecords } from './readRecords.ts'

/** What blocks of a file are read with, and the compiled kernel that links their records, where there is one. */
export type OpenRecords = {
  readonly reader: BlockReader
  readonly reading: KernelReading
  readonly kernel: RecordLinker | undefined
}

/** The kernel is the first one of its memory: see `joinRecords` for others. */
export const openRecords = (setup: LinkSetup): OpenRecords => {
  const { index, minWeight, image } = setup
  const { reader, reading, left } = readRecords(setup)
  const kernel =
    image === undefined ? undefined : createRecordLinker(index, minWeight, image, reading, reader.cells, left)
  return { reader, reading, kernel }
}
