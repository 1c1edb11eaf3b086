import type { Model } from '../model/model.ts'
import type { Cells } from '../pack/cells.ts'
import type { Workspace } from '../pack/workspace.ts'
import { mostWords, outline } from '../outline/layout.ts'
import * as field from './fields.ts'
import type { LeftWords } from './indexImage.ts'
import { createKernel, type KernelReading } from './kernel.ts'
import { layKernelOut, wordsBesides } from './kernelRegion.ts'
import { createRecordSplitter, recordInts, type RecordSplitter } from './splitRecords.ts'
import { createTeacher } from './teach.ts'
import { kernelNamesOf } from './kernelNames.ts'
import { placeNames } from './placeNames.ts'
import { regionsFrom } from './regions.ts'
import { createMemory, type KernelModule } from './webAssembly.ts'

/** Hears of the records of the left side, in their order, and then of their keys. */
export type FindUse = {
  /** A record that others must look at. */
  readonly odd: (record: number, start: number, end: number, line: number) => void
  /** A record whose outline begins at `outline` of the list, and the numbers of its words at `words`. */
  readonly found: (record: number, start: number, end: number, list: Int32Array, outline: number, words: number) => void
  readonly key: (record: number, key: number, kind: number) => void
}

export type RecordFinder = RecordSplitter & {
  /** Looks at so many records; returns false where it meets more words than it can keep: nothing it found is of use then. */
  readonly find: (records: number, use: FindUse) => boolean
  /** Hashes of the ids of the rows it has looked at: valid until the next block. */
  readonly idHashes: () => Int32Array
  /** What is known of the words it has met. */
  readonly words: () => Omit<LeftWords, 'rows'>
}

const foundInts = 3

/** Looks at the records of the left side with a compiled kernel, in a memory of its own. */
export const createRecordFinder = (
  model: Model,
  module: KernelModule,
  reading: KernelReading,
  workspace: Workspace,
  cells: Cells,
): RecordFinder => {
  const names = kernelNamesOf(model, module)
  const known = names.lines.length / field.lineSize
  const { take, taken } = regionsFrom(0)
  const placed = placeNames(names, take)
  const size = { columns: reading.columns, leftRows: 0, oversize: 0, words: wordsBesides(known), finds: true }
  const memory = createMemory(layKernelOut(taken(), size).end)
  placed.write(memory)
  const kernel = createKernel({ module, memory, start: taken(), size, told: placed.told }, model, reading, 0)
  const { exports, ints, bytes, place } = kernel
  bytes.set(names.lines, place(field.wordLines))
  exports.keepWords(known)
  const teacher = createTeacher(kernel, workspace, cells, reading.layout)
  const records = place(field.records) / 4
  const outlines = place(field.foundOutlines) / 4
  const words = place(field.foundWords) / 4
  const keys = place(field.foundKeys) / 4

  const report = (from: number, to: number, use: FindUse): void => {
    for (let record = from; record < to; record += 1) {
      const at = records + record * recordInts
      if (bytes[place(field.statuses) + record] === field.statusOdd)
        use.odd(record, ints[at]!, ints[at + 1]!, Math.abs(ints[at + 2]!))
      else
        use.found(record, ints[at]!, ints[at + 1]!, ints, outlines + record * outline.size, words + record * mostWords)
    }
    const end = keys + exports.foundKeys.value * foundInts
    for (let at = keys; at < end; at += foundInts) use.key(ints[at]!, ints[at + 1]!, ints[at + 2]!)
    exports.takeFound()
  }

  return {
    ...createRecordSplitter(kernel),
    find: (count, use) => {
      exports.startBlock(count)
      let reported = 0
      for (let stop: number = field.stopMissing; stop !== field.stopDone;) {
        stop = exports.proceedToFind()
        if (stop === field.stopMissing) {
          teacher.teach()
          if (teacher.isFull()) return false
          continue
        }
        const looked = exports.linkedRecords()
        report(reported, looked, use)
        reported = looked
      }
      return true
    },
    idHashes: () => ints.subarray(place(field.idHashes) / 4, place(field.idHashes) / 4 + exports.idCount.value * 2),
    words: () => {
      const lines = place(field.wordLines)
      return { lines: bytes.slice(lines, lines + exports.wordCount.value * field.lineSize) }
    },
  }
}
