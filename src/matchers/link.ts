import type { LinkIndex } from './index/linkIndex.ts'
import { keysOfTexts } from './keys/emitKeys.ts'
import type { LinkCounts } from './kernel/recordLinker.ts'
import { createSheetLinker } from './kernel/sheets/linkSheets.ts'
import type { PackLeft } from './leftRows.ts'
import { linkCells, packFeed, type CellFeed, type CellLinker } from './linkCells.ts'
import { linkSheet } from './linkSheet.ts'
import { compareAll, probeRow, sift, startRow } from './linkRow.ts'
import { addCounts, type LinkOptions, type Pair, startRun, statsOf } from './linkRun.ts'
import type { LinkStats } from './linkStats.ts'
import type { Model } from './model/model.ts'
import { packPerson } from './pack/packPerson.ts'
import type { Subject } from './subject.ts'

/** A linkage that takes its stream in parts: what it has learnt of names in one part serves the next. */
export type Linker = {
  /**
   * Streams people past the index, as they are or as sheets of one (see `openSheet`); `right` of a pair is the place within this part.
   * With `among`, a byte for each left row, only rows whose byte is not 0 are compared.
   */
  readonly look: (right: Iterable<Subject | Uint8Array>, onPair: (pair: Pair) => void, among?: Uint8Array) => void
  /** Takes rows of cells, many at a time. */
  readonly cells: (feed: CellFeed) => CellLinker
  /** Compares the row of cells at hand with left rows of a list that were found to be worth it. */
  readonly compare: (feed: CellFeed, place: number, lefts: Int32Array, from: number, to: number) => void
  /** Adds what a kernel has done to rows that were not seen here. */
  readonly count: (counts: LinkCounts) => void
  readonly lookAt: (person: Subject, place: number, onPair: (pair: Pair) => void) => void
  /** Of all parts so far. */
  readonly stats: () => LinkStats
}

/** Whether the model's keys need no more of a value than its hash. */
const canGlimpse = ({ keys }: Model): boolean => !keys.some((kind) => keysOfTexts.includes(kind))

/** Opens a linkage with an index; see `link`. */
export const createLinker = (index: LinkIndex, options: LinkOptions = {}, packLeft?: PackLeft): Linker => {
  const run = startRun(index, options, packLeft)
  const { words } = run.workspace
  const fleeting = canGlimpse(index.model)
  const lookAt: Linker['lookAt'] = (person, place, onPair) => {
    words.hashesOnly = fleeting
    sift(run, packPerson(startRow(run), person), place)
    words.hashesOnly = false
    if (run.finder.count > 0)
      compareAll(run, packPerson(startRow(run), person), place, run.finder.rows, 0, run.finder.count, onPair)
  }
  const sheetsOf =
    index.sheets === undefined || options.upper === true ? undefined : createSheetLinker(run, index.sheets)
  return {
    lookAt,
    look: (right, onPair, among) => {
      run.among = among
      const sheets = sheetsOf?.(onPair)
      let place = 0
      for (const one of right) {
        if (!(one instanceof Uint8Array)) {
          sheets?.finish()
          lookAt(one, place, onPair)
        } else if (sheets === undefined) linkSheet(run, one, place, onPair)
        else sheets.add(one, place)
        place += 1
      }
      sheets?.finish()
    },
    cells: (feed) => linkCells(run, fleeting, feed),
    compare: (feed, place, lefts, from, to) => {
      const at = packFeed(startRow(run), feed)
      probeRow(run, at)
      compareAll(run, at, place, lefts, from, to, feed.onPair)
    },
    count: (counts) => addCounts(run, counts),
    stats: () => statsOf(run),
  }
}

/**
 * Streams people past an index and reports every pair that reaches `minWeight` (or shares a contact, if asked). What is reported
 * of two people depends on nothing but the model and the two: not on the order, the size of the stream or the number of threads.
 */
export const link = (
  index: LinkIndex,
  right: Iterable<Subject | Uint8Array>,
  onPair: (pair: Pair) => void,
  options: LinkOptions = {},
): LinkStats => {
  const linker = createLinker(index, options)
  linker.look(right, onPair)
  return linker.stats()
}
