import type { LinkIndex } from '../index/linkIndex.ts'
import { emitKeys } from '../keys/emitKeys.ts'
import { createKeyBuffer } from '../keys/keyBuffer.ts'
import type { KeySource } from '../keys/keyRule.ts'
import type { Model } from '../model/model.ts'
import { mostWords, outline } from '../outline/layout.ts'
import { outlinePlanOf } from '../outline/plan.ts'
import { writeOutline } from '../outline/writeOutline.ts'
import type { Cells } from '../pack/cells.ts'
import { sharePool } from '../pack/completePool.ts'
import { sharedInts } from '../pack/intVector.ts'
import { slotsOf } from '../pack/slots.ts'
import { createPool } from '../pack/stringPool.ts'
import { wordHash } from '../pack/words.ts'
import type { Workspace } from '../pack/workspace.ts'
import * as field from './fields.ts'
import { createFoundRows } from './foundRows.ts'
import type { LeftSide, RowBytes } from './indexImage.ts'
import type { KernelReading } from './kernel.ts'
import { listNotSearchable } from './listNotSearchable.ts'
import { sortFoundKeys } from './sortFoundKeys.ts'
import { createRecordSplitter, recordInts, type RecordSplitter } from './splitRecords.ts'
import { startFinder } from './startFinder.ts'
import { createTeacher } from './teach.ts'
import type { KernelModule } from './webAssembly.ts'

/** Called for a record that others must look at: they add its row, packed to the workspace, or it is none. */
export type ReadOdd = (record: number, start: number, end: number, line: number) => void

/** The left side, all of it in the kernel's memory. */
export type FoundSide = { readonly index: LinkIndex; readonly side: LeftSide; readonly rows: RowBytes }

export type RecordFinder = RecordSplitter & {
  /** Looks at so many records of some bytes; returns false where it meets more than it can keep: nothing it found is of use then. */
  readonly find: (records: number, bytes: Uint8Array, readOdd: ReadOdd) => boolean
  /** Adds the row of the odd record at hand as it was packed to the workspace, with the hashes of its values at least. */
  readonly addPacked: (at: number) => void
  /** Rows found so far. */
  readonly size: () => number
  /** Hashes of the ids of the rows it has looked at: valid until the next block. */
  readonly idHashes: () => Int32Array
  readonly finish: () => FoundSide
}

/** Looks at the records of the left side, of about so many bytes, with a compiled kernel in a memory where they stay to be linked with. */
export const createRecordFinder = (
  model: Model,
  module: KernelModule,
  reading: KernelReading,
  workspace: Workspace,
  cells: Cells,
  expectedBytes: number,
): RecordFinder => {
  const { kernel, memory, names } = startFinder(model, module, reading)
  const { exports, ints, bytes, place, tell } = kernel
  const block = place(field.block)
  const textAt = (start: number, end: number): string => cells.text(start - block, end - block)
  const teacher = createTeacher(kernel, model.frequencies.town, textAt, reading.layout)
  const found = createFoundRows(kernel, memory, expectedBytes)
  const { rows: packed, words } = workspace
  const plan = outlinePlanOf(model)
  const buffer = createKeyBuffer()
  const source: KeySource = { words, slots: slotsOf(model), side: 'left', heap: packed.data, at: 0 }
  const records = place(field.records) / 4
  let isFull = false

  const addPacked = (at: number): void => {
    if (isFull) return
    const row = found.count
    source.at = at
    source.heap = packed.data
    emitKeys(model.keys, source, buffer)
    isFull = !found.reserveKeys(buffer.count)
    if (isFull) return
    for (let i = 0; i < buffer.count; i += 1) exports.addFoundKey(row, buffer.keys[i]!, buffer.kinds[i]!)
    found.count += 1
    writeOutline(plan, packed.data, at, (word) => wordHash(words, word), found.outlines(), row * outline.size)
    found.words().fill(-1, row * mostWords)
  }

  /** Has others read an odd record: the records after it have one row less before them where it is none. */
  const readOdd = (record: number, before: number, read: ReadOdd): number => {
    const at = records + record * recordInts
    found.count = before + record
    read(record, ints[at]!, ints[at + 1]!, Math.abs(ints[at + 2]!))
    const first = found.count - record - 1
    tell(field.firstRow, first)
    return first
  }

  return {
    ...createRecordSplitter(kernel),
    find: (count, block, read) => {
      let first = found.count
      if (!found.startBlock(block, count)) return false
      exports.startBlock(count)
      for (let stop: number = field.stopMissing; stop !== field.stopDone;) {
        stop = exports.proceedToFind()
        if (stop === field.stopMissing) {
          teacher.teach()
          isFull = teacher.isFull()
        } else if (stop === field.stopFull) isFull = !found.reserveKeys(count)
        else if (stop === field.stopOdd) first = readOdd(exports.linkedRecords() - 1, first, read)
        if (isFull) return false
      }
      found.count = first + count
      return true
    },
    addPacked,
    size: () => found.count,
    idHashes: () => ints.subarray(place(field.idHashes) / 4, place(field.idHashes) / 4 + exports.idCount.value * 2),
    finish: () => {
      const notSearchable = listNotSearchable(found)
      const lines = place(field.wordLines)
      const rows = { bytes: found.bytes(), starts: found.starts(), ends: found.ends(), columns: reading.columns }
      return {
        index: {
          model,
          size: found.count,
          strings: sharePool(createPool()),
          heap: sharedInts(0),
          starts: sharedInts(0),
          outlines: found.outlines(),
          table: sortFoundKeys({ exports, memory, tell }, found.keys(), model),
          notSearchable,
        },
        side: {
          module,
          memory,
          names,
          lines: bytes.subarray(lines, lines + exports.wordCount.value * field.lineSize),
          found: { words: found.words(), rows },
        },
        rows,
      }
    },
  }
}
