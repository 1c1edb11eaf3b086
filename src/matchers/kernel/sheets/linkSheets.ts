import { compareAll, probeRow, startRow } from '../../linkRow.ts'
import type { Pair, Run } from '../../linkRun.ts'
import { linkSheet } from '../../linkSheet.ts'
import { openSheet, readRow } from '../../sheet/readSheet.ts'
import * as field from '../fields.ts'
import * as sheet from './sheetFields.ts'
import type { SheetImage } from './sheetImage.ts'
import { createSheetKernel } from './sheetKernel.ts'
import { mostSheetBytes, mostSheets } from './sheetRegion.ts'

/** Links sheets many at a time: the same as `linkSheet` does of each. */
export type SheetLinker = {
  /** Takes the sheet of the person at a place of the stream; the ones before it may be linked now. */
  readonly add: (bytes: Uint8Array, place: number) => void
  /** Links what was taken. */
  readonly finish: () => void
}

/** What a compiled kernel adds to the counts of a run. */
const addCounts = (run: Run, counts: BigInt64Array, hits: BigInt64Array): void => {
  const count = (name: number): number => Number(counts[name]!)
  run.rows += count(field.countRows)
  run.notSearchable += count(field.countNotSearchable)
  run.compared += count(field.countCompared)
  run.stopped += count(field.countStopped)
  const { oversizeHits } = run.finder
  for (let i = 0; i < hits.length; i += 1) oversizeHits[i]! += Number(hits[i]!)
  counts.fill(0n)
  hits.fill(0n)
}

/** Opens a linkage of sheets in which a compiled kernel finds the candidates of each and judges them by the sketches of both. */
export const createSheetLinker = (run: Run, image: SheetImage): ((onPair: (pair: Pair) => void) => SheetLinker) => {
  const { exports, ints, bytes, counts, oversizeHits, place, tellAmong } = createSheetKernel(run, image)
  const sheets = place(sheet.sheets)
  const ends = place(sheet.ends) / 4
  const kept = place(field.kept) / 4
  const { model } = run.index
  /** The sheets at hand: they lie one after the other in the kernel's memory. */
  const taken: { bytes: Uint8Array; place: number }[] = []
  let end = 0
  const forget = (): void => {
    taken.length = 0
    end = 0
  }

  const take = (sheetBytes: Uint8Array, at: number): void => {
    bytes.set(sheetBytes, sheets + end)
    end += sheetBytes.length
    ints[ends + taken.length] = end
    taken.push({ bytes: sheetBytes, place: at })
  }

  /** Compares what the kernel has kept. */
  const compareKept = (onPair: (pair: Pair) => void): void => {
    const stop = kept + exports.sheetsKept.value
    for (let at = kept; at < stop;) {
      const one = taken[ints[at]!]!
      const count = ints[at + 1]!
      at += 2
      if (count === sheet.left) {
        linkSheet(run, one.bytes, one.place, onPair)
        continue
      }
      openSheet(model, one.bytes)
      const row = readRow(startRow(run))
      probeRow(run, row)
      compareAll(run, row, one.place, ints, at, at + count, onPair)
      at += count
    }
  }

  const linkTaken = (onPair: (pair: Pair) => void): void => {
    for (let from = 0; from < taken.length;) {
      from = exports.judgeSheets(from, taken.length)
      compareKept(onPair)
    }
    addCounts(run, counts, oversizeHits)
    forget()
  }

  return (onPair) => {
    tellAmong(run.among)
    forget()
    return {
      add: (sheetBytes, at) => {
        if (taken.length === mostSheets || end + sheetBytes.length > mostSheetBytes) linkTaken(onPair)
        if (sheetBytes.length > mostSheetBytes) linkSheet(run, sheetBytes, at, onPair)
        else take(sheetBytes, at)
      },
      finish: () => linkTaken(onPair),
    }
  }
}
