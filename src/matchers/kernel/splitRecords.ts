import * as field from './fields.ts'
import type { Kernel } from './kernel.ts'
import { mostBlockBytes, mostRecords } from './kernelRegion.ts'

/** Records of a block, as others have split it. */
export type SplitRecords = {
  readonly starts: readonly number[]
  readonly ends: readonly number[]
  readonly lines: readonly number[]
  /** Records that must be read otherwise, ascending. */
  readonly odd: readonly number[]
}

export type RecordSplitter = {
  /** Takes a block and splits it into records; returns how many, -1 for one that others must split, or that is too long. */
  readonly split: (block: Uint8Array) => number
  /** Takes the records of the block as others have split it; false where they are too many, or the block is too long. */
  readonly take: (block: Uint8Array, records: SplitRecords) => boolean
  /** Lines of the block last split. */
  readonly lines: () => number
}

/** Integers of a record: its start, its end and its line, which is below 0 for one that must be read otherwise. */
export const recordInts = 3

/** Puts blocks and their records where a kernel looks for them. */
export const createRecordSplitter = ({ exports, ints, bytes, place }: Kernel): RecordSplitter => {
  const records = place(field.records) / 4
  const put = (block: Uint8Array): boolean => {
    if (block.length > mostBlockBytes) return false
    bytes.set(block, place(field.block))
    return true
  }
  return {
    split: (block) => (put(block) ? exports.splitBlock(block.length) : -1),
    take: (block, { starts, ends, lines, odd }) => {
      if (starts.length > mostRecords || !put(block)) return false
      for (let i = 0; i < starts.length; i += 1) ints.set([starts[i]!, ends[i]!, lines[i]!], records + i * recordInts)
      for (const record of odd) ints[records + record * recordInts + 2]! *= -1
      return true
    },
    lines: () => exports.lines.value,
  }
}
