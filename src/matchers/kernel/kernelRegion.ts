import * as field from './fields.ts'
import { powerOver } from './namesRegion.ts'
import { regionsFrom } from './regions.ts'

/** What a kernel's own part of the memory depends on. */
export type RegionSize = {
  readonly columns: number
  readonly leftRows: number
  readonly oversize: number
  /** Words that can be known at a time. */
  readonly words: number
  /** Columns of left rows that are read again to be compared. */
  readonly leftColumns?: number
}

/** Where the parts of it lie: those the header tells of by their place there, and others. */
export type KernelRegion = {
  readonly header: number
  /** What it is told and only reads. */
  readonly tables: ReadonlyMap<number, number>
  /** What it works with. */
  readonly places: ReadonlyMap<number, number>
  /** Room for the lists of columns and for texts remembered, and where it ends. */
  readonly lists: number
  readonly memoTexts: number
  /** Header and room of its own for a row of the left side that others are compared with. */
  readonly left: { readonly header: number; readonly places: ReadonlyMap<number, number> }
  readonly end: number
}

/** Words that can be remembered besides so many. */
export const wordsBesides = (known: number): number => known + (1 << 17)
/** Slots for so many words: a power of two. */
export const wordSlotsFor = (words: number): number => powerOver((words * 4) / 3)
/** Cells remembered. */
export const mostMemos = 1 << 16
const memoSlots = 1 << 17
export const memoTextBytes = 1 << 22
const listBytes = 1 << 16

/** Blocks are shorter; of records no more are taken at a time. */
export const mostBlockBytes = 1 << 21
export const mostRecords = 1 << 16
export const mostKept = 1 << 16

const judgedTogether = 4096
/** Bytes that may be read behind a block. */
const spare = 64
const passedSize = 16
const missingSize = 12
const textBytes = 4 * field.textRoom + field.valueRoom + field.editRoom + field.soundRoom + field.wholeRoom
const recordSize = 12
/** Things that may be missing of a row: its words, lines, values, town and sex. */
const mostMissing = field.mostNameWords + field.mostLines + field.mostValues + 2

/** Lays a kernel's own part of the memory out, from `start` on. */
export const layKernelOut = (
  start: number,
  { columns, leftRows, oversize, words, leftColumns = 0 }: RegionSize,
): KernelRegion => {
  const { take, taken } = regionsFrom(start)
  const header = take(field.headerSize * 4)
  const lists = take(listBytes)
  const tables = new Map([
    [field.mayBegin, take(256)],
    [field.sexes, take(256)],
    [field.issued, take(26 * 26)],
    [field.seeds, take(256)],
    [field.likeness, take(2 * 16 * 16 * 6 * 6)],
    [field.weights, take(field.weightCount * 8)],
    [field.outlineInts, take((field.otherSlots + field.mostOthers) * 4)],
    [field.comparisons, take(field.mostComparisons * field.comparisonSize * 8)],
  ])
  const places = new Map([
    [field.wordSlots, take(wordSlotsFor(words) * 4)],
    [field.wordLines, take(words * field.lineSize)],
    [field.memoSlots, take(memoSlots * 4)],
    [field.memoEntries, take(mostMemos * field.memoSize)],
    [field.block, take(mostBlockBytes + spare)],
    [field.records, take(mostRecords * recordSize)],
    [field.statuses, take(mostRecords)],
    [field.rows, take(field.rowsTogether * field.rowSize)],
    [field.cells, take(field.rowsTogether * columns * 8)],
    [field.keys, take(field.rowsTogether * field.mostKeys * 8)],
    [field.passed, take((field.rowsTogether * field.mostKeys + 1) * passedSize)],
    [field.candidates, take((judgedTogether + leftRows) * 8)],
    [field.visited, take(leftRows * 4)],
    [field.kept, take((mostKept + (judgedTogether + leftRows) * field.pairInts + 2 * field.rowsTogether) * 4)],
    [field.missing, take(field.rowsTogether * mostMissing * missingSize)],
    [field.texts, take(textBytes)],
    [field.idHashes, take(mostRecords * 8)],
    [field.counts, take((field.countByKind + 32) * 8)],
    [field.oversizeHits, take(oversize * 8)],
    [field.described, take(field.describedSize)],
  ])
  const left = {
    header: take(field.headerSize * 4),
    places: new Map([
      [field.rows, take(field.rowSize)],
      [field.cells, take(leftColumns * 8)],
      [field.texts, take(textBytes)],
      [field.described, take(field.describedSize)],
    ]),
  }
  return { header, lists, tables, places, memoTexts: take(memoTextBytes), left, end: taken() }
}

export const memoSlotMask = memoSlots - 1
