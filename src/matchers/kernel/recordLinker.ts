import { keyKinds } from '../model/model.ts'
import type { Cells } from '../pack/cells.ts'
import type { GlanceOf } from '../pack/words.ts'
import * as field from './fields.ts'
import { createGlanceOf } from './glanceOf.ts'
import type { IndexImage } from './indexImage.ts'
import type { Kernel, KernelReading } from './kernel.ts'
import { pairInts } from './keptPairs.ts'
import { createRecordSplitter, recordInts, type RecordSplitter } from './splitRecords.ts'
import { createTeacher } from './teach.ts'

/** Hears of the records that the kernel has not dealt with, in their order. */
export type RecordUse = {
  /** A record that others must link. */
  readonly odd: (record: number, start: number, end: number, line: number) => void
  /** A record whose row has pairs worth keeping, or comparing, from `from` to `to` in the list (see `keptPairs`). */
  readonly kept: (record: number, start: number, end: number, pairs: Int32Array, from: number, to: number) => void
}

/** What was done to rows that others need not see: see `LinkStats`. */
export type LinkCounts = {
  readonly rows: number
  readonly notSearchable: number
  readonly compared: number
  readonly stopped: number
  readonly kept: number
  readonly similarities: number
  readonly byKind: readonly number[]
  readonly oversizeHits: readonly number[]
}

/** Records that a kernel has linked, or links when asked to. */
export type LinkedRecords = {
  /** Links so many records. */
  readonly link: (records: number, use: RecordUse) => void
  /** Hashes of the ids of the rows it has linked: valid until the next block. */
  readonly idHashes: () => Int32Array
  /** What it has done since it was last asked. */
  readonly takeCounts: () => LinkCounts
}

export type RecordLinker = RecordSplitter & LinkedRecords & { readonly glanceOf: GlanceOf }

/** How left rows are read again to be compared: their columns, and the text between two of their bytes. */
export type LeftReading = { readonly reading: KernelReading; readonly text: Cells['text'] }

/** Has a kernel link records: `cells` hold the block they are of. */
export const recordLinkerOf = (
  kernel: Kernel,
  image: IndexImage,
  { layout }: KernelReading,
  cells: Cells,
  left: LeftReading | undefined,
): RecordLinker => {
  const { exports, ints, bytes, place } = kernel
  const block = place(field.block)
  const leftBytes = image.left?.bytes ?? 0
  /** Bytes of left rows lie before those of any kernel. */
  const textAt = (start: number, end: number): string =>
    start < block ? left!.text(start - leftBytes, end - leftBytes) : cells.text(start - block, end - block)
  const { teach } = createTeacher(kernel, image.towns, textAt, layout)
  const records = place(field.records) / 4
  const statuses = place(field.statuses)
  const kept = place(field.kept) / 4
  const counts = new BigInt64Array(image.memory.buffer, place(field.counts), field.countByKind + keyKinds.length)
  const hits = new BigInt64Array(image.memory.buffer, place(field.oversizeHits), image.size.oversize)

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
      const end = list + 2 + ints[list + 1]! * pairInts
      use.kept(record, ints[at]!, ints[at + 1]!, ints, list + 2, end)
      list = end
    }
  }

  const takeCounts = (): LinkCounts => {
    const count = (name: number): number => Number(counts[name]!)
    const taken = {
      rows: count(field.countRows),
      notSearchable: count(field.countNotSearchable),
      compared: count(field.countCompared),
      stopped: count(field.countStopped),
      kept: count(field.countKept),
      similarities: count(field.countSimilarities),
      byKind: keyKinds.map((_, kind) => count(field.countByKind + kind)),
      oversizeHits: Array.from(hits, Number),
    }
    counts.fill(0n)
    hits.fill(0n)
    return taken
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
    },
    idHashes: () => ints.subarray(place(field.idHashes) / 4, place(field.idHashes) / 4 + exports.idCount.value * 2),
    takeCounts,
    glanceOf: createGlanceOf(kernel),
  }
}
