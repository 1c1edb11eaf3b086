import type { Run } from '../linkRun.ts'
import type { Cells } from '../pack/cells.ts'
import * as field from './fields.ts'
import type { IndexImage } from './indexImage.ts'
import type { KernelReading } from './kernel.ts'
import { createLinkKernel } from './linkKernel.ts'
import { createRecordSplitter, recordInts, type RecordSplitter } from './splitRecords.ts'
import { createTeacher } from './teach.ts'

/** Hears of the records that the kernel has not dealt with, in their order. */
export type RecordUse = {
  /** A record that others must link. */
  readonly odd: (record: number, start: number, end: number, line: number) => void
  /** A record whose row is worth comparing with the left rows from `from` to `to` in the list. */
  readonly kept: (record: number, start: number, end: number, lefts: Int32Array, from: number, to: number) => void
}

export type RecordLinker = RecordSplitter & {
  /** Links so many records. */
  readonly link: (records: number, use: RecordUse) => void
  /** Hashes of the ids of the rows it has linked: valid until the next block. */
  readonly idHashes: () => Int32Array
}

/** Links records with a compiled kernel, which looks at usual rows and judges their candidates; what it counts is added to the run. */
export const createRecordLinker = (run: Run, image: IndexImage, reading: KernelReading, cells: Cells): RecordLinker => {
  const kernel = createLinkKernel(run, image, reading)
  const { exports, ints, bytes, place } = kernel
  const { teach } = createTeacher(kernel, run.workspace, cells, reading.layout, image.words.groupBytes)
  const records = place(field.records) / 4
  const statuses = place(field.statuses)
  const kept = place(field.kept) / 4
  const counts = new BigInt64Array(image.memory.buffer, place(field.counts), field.countByKind + run.pairsByKind.length)
  const { oversizeHits } = run.finder
  const hits = new BigInt64Array(image.memory.buffer, place(field.oversizeHits), oversizeHits.length)

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
    ...createRecordSplitter(kernel),
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
