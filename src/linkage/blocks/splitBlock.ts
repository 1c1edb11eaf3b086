import type { RecordSplitter } from '../../matchers/index.ts'
import { splitBatches, type BlockReader, type BlockRows } from './readBlock.ts'

/** Reads one record of the block, which the kernel has left to others. */
export type ReadOther = (record: number, start: number, end: number, line: number) => void

/**
 * Splits a block with a kernel and has its records dealt with by `go`, which is given their number and how to read one the kernel leaves to others.
 * What the kernel cannot take is given to `rows`. Returns the number of lines.
 */
export const splitBlock = async (
  reader: BlockReader,
  splitter: RecordSplitter,
  bytes: Buffer,
  rows: BlockRows,
  go: (records: number, read: ReadOther) => void,
): Promise<number> => {
  const count = splitter.split(bytes)
  if (count >= 0) {
    reader.setBlock(bytes)
    go(count, (_, start, end, line) => reader.readRecord(start, end, line, rows))
    return splitter.lines()
  }
  const { batches, lines } = splitBatches(bytes)
  for (const batch of batches) {
    const { odd, read } = await reader.openBatch(batch)
    if (splitter.take(batch.bytes, { ...batch, odd })) go(batch.starts.length, (record) => read(record, rows))
    else await reader.readBatch(batch, rows)
  }
  return lines
}
