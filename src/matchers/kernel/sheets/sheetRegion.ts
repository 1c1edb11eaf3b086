import * as field from '../fields.ts'
import { regionsFrom } from '../regions.ts'
import * as sheet from './sheetFields.ts'

/** Bytes and number of the sheets that are judged at once: a page of them and more. */
export const mostSheetBytes = 1 << 20
export const mostSheets = 1 << 12
/** Integers of what is kept of them before it is taken. */
export const mostKept = 1 << 14

const judgedTogether = 4096
const passedSize = 16
/** Bytes that may be read behind a list. */
const spare = 64

/** Where the part of the memory that belongs to one kernel which judges sheets lies. */
export type SheetRegion = {
  readonly header: number
  /** What the header tells of by its place there. */
  readonly places: ReadonlyMap<number, number>
  readonly among: number
  readonly end: number
}

/** Lays it out from `start` on, for so many left rows and keys that are on too many of them. */
export const laySheetsOut = (start: number, leftRows: number, oversize: number): SheetRegion => {
  const { take, taken } = regionsFrom(start)
  const header = take(sheet.headerSize * 4)
  const keys = sheet.sheetsTogether * sheet.mostKeys
  const places = new Map([
    [field.likeness, take(2 * 16 * 16 * 6 * 6)],
    [field.weights, take(field.weightCount * 8)],
    [field.outlineInts, take((field.otherSlots + field.mostOthers) * 4)],
    [field.rows, take(sheet.sheetsTogether * field.rowSize)],
    [field.keys, take(keys * 8 + spare)],
    [field.passed, take((keys + 1) * passedSize)],
    [field.candidates, take((judgedTogether + leftRows) * 8)],
    [field.visited, take(leftRows * 4)],
    [field.kept, take((mostKept + judgedTogether + leftRows + 2 * sheet.sheetsTogether) * 4)],
    [field.counts, take((field.countByKind + 1) * 8)],
    [field.oversizeHits, take(oversize * 8)],
    [sheet.weights, take(sheet.weightCount * 8)],
    [sheet.ints, take(sheet.intCount * 4)],
    [sheet.sheets, take(mostSheetBytes + spare)],
    [sheet.ends, take(mostSheets * 4)],
    [sheet.decoded, take(sheet.sheetsTogether * sheet.mostInts * 4 + spare)],
  ])
  return { header, places, among: take(leftRows), end: taken() }
}
