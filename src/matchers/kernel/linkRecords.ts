import type { Run } from '../linkRun.ts'
import type { Cells } from '../pack/cells.ts'
import * as field from './fields.ts'
import { createKernel, type KernelTask } from './kernel.ts'
import { mostBlockBytes, mostRecords } from './kernelRegion.ts'
import { createTeacher } from './teach.ts'

/** Records of a block, as others have split it. */
export type SplitRecords = {
  readonly starts: readonly number[]
  readonly ends: readonly number[]
  readonly lines: readonly number[]
  /** Records that must be read otherwise, ascending. */
  readonly odd: readonly number[]
}

/** Hears of the records that the kernel has not dealt with, in their order. */
export type RecordUse = {
  /** A record that others must link. */
  readonly odd: (record: number, start: number, end: number, line: number) => void
  /** A record whose row is worth comparing with the left rows from `from` to `to` in the list. */
  readonly kept: (record: number, start: number, end: number, lefts: Int32Array, from: number, to: number) => void
}

export type RecordLinker = {
  /** Takes a block and splits it into records; returns how many, -1 for one that others must split, or that is too long. */
  readonly split: (block: Uint8Array) => number
  /** Takes the records of the block as others have split it; false where they are too many. */
  readonly take: (records: SplitRecords) => boolean
  /** Lines of the block last split. */
  readonly lines: () => number
  /** Links so many records. */
  readonly link: (records: number, use: RecordUse) => void
  /** Hashes of the ids of the rows it has linked: valid until the next block. */
  readonly idHashes: () => Int32Array
}

const recordInts = 3

/** Links records with a compiled kernel, which looks at usual rows and judges their candidates; what it counts is added to the run. */
export const createRecordLinker = (run: Run, task: KernelTask, cells: Cells): RecordLinker => {
  const kernel = createKernel(task)
  const { exports, ints, bytes, place } = kernel
  const { teach } = createTeacher(kernel, run.workspace, cells, task.layout)
  const block = place(field.block)
  const records = place(field.records) / 4
  const statuses = place(field.statuses)
  const kept = place(field.kept) / 4
  const counts = new BigInt64Array(
    task.image.memory.buffer,
    place(field.counts),
    field.countByKind + run.pairsByKind.length,
  )
  const { oversizeHits } = run.finder
  const hits = new BigInt64Array(task.image.memory.buffer, place(field.oversizeHits), oversizeHits.length)

  /** Reports the records from `from` to `to` that are not dealt with. */
  const report = (from: number, to: number, use: RecordUse): void => {
    let list = kept
    for (let record = from; record < to; record += 1) {
      const status = bytes[statuses + record]!
      if (status === field.statusNone) continue
      const at = records + record * recordInts
      if (status === field.statusOdd) {
        use.odd(record, ints[at]!, ints[at + 1]!, Math.abs(ints[at + 2]!))
        continue
      }
      const end = list + 2 + ints[list + 1]!
      use.kept(record, ints[at]!, ints[at + 1]!, ints, list + 2, end)
      list = end
    }
  }

  const addCounts = (): void => {
    const count = (name: number): number => Number(counts[name]!)
    run.rows += count(field.countRows)
    run.notSearchable += count(field.countNotSearchable)
    run.compared += count(field.countCompared)
    run.stopped += count(field.countStopped)
    for (let kind = 0; kind < run.pairsByKind.length; kind += 1)
      run.pairsByKind[kind]! += count(field.countByKind + kind)
    for (let i = 0; i < hits.length; i += 1) oversizeHits[i]! += Number(hits[i]!)
    counts.fill(0n)
    hits.fill(0n)
  }

  return {
    split: (text) => {
      if (text.length > mostBlockBytes) return -1
      bytes.set(text, block)
      return exports.splitBlock(text.length)
    },
    take: ({ starts, ends, lines, odd }) => {
      if (starts.length > mostRecords) return false
      for (let i = 0; i < starts.length; i += 1) ints.set([starts[i]!, ends[i]!, lines[i]!], records + i * recordInts)
      for (const record of odd) ints[records + record * recordInts + 2]! *= -1
      return true
    },
    lines: () => exports.lines.value,
    link: (count, use) => {
      exports.startBlock(count)
      let reported = 0
      for (let stop: number = field.stopMissing; stop !== field.stopDone;) {
        stop = exports.proceed()
        if (stop === field.stopMissing) {
          teach()
          continue
        }
        const linked = exports.linkedRecords()
        report(reported, linked, use)
        reported = linked
        exports.takeKept()
      }
      addCounts()
    },
    idHashes: () => ints.subarray(place(field.idHashes) / 4, place(field.idHashes) / 4 + exports.idCount.value * 2),
  }
}
