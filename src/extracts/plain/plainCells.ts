import { type Source, sourceOf } from '../../store/source.ts'
import { byte } from '../csv/byte.ts'

/**
 * The cells of one row as ranges of bytes, blanks trimmed at both ends. The place after the last column is an empty cell. `isAscii`: no letters
 * beyond ASCII are among them.
 */
export type PlainCells = {
  bytes: Buffer
  source: Source
  isAscii: boolean
  readonly starts: Int32Array
  readonly ends: Int32Array
}

const nothing = Buffer.alloc(0)

export const createPlainCells = (width: number): PlainCells => ({
  bytes: nothing,
  source: sourceOf(nothing),
  isAscii: true,
  starts: new Int32Array(width + 1),
  ends: new Int32Array(width + 1),
})

const common = 0
const ending = 1
const blank = 2
const doubtful = 3
/** The first of two bytes of a letter. */
const lead = 4

/** Longer rows are left to the general path. */
const longestRow = 4_000

const backslash = 0x5c
const lastPrintable = 0x7e

/** First bytes in UTF-8 of U+00C0 to U+017F: Latin letters in one character each, but for the signs of two sums. */
const [firstLead, lastLead] = [0xc3, 0xc5]
const [times, dividedBy] = [0x97, 0xb7]

/**
 * What a byte means in a cell that an `end` byte ends: in doubt is all but printable ASCII and, in UTF-8, Latin letters, and what JSON would
 * escape.
 */
const meanings = (end: number, isUtf8: boolean): Uint8Array =>
  Uint8Array.from({ length: 256 }, (_, code) => {
    if (code === end) return ending
    if (code === byte.space) return blank
    if (isUtf8 && code >= firstLead && code <= lastLead) return lead
    return code < byte.space || code > lastPrintable || code === byte.quote || code === backslash ? doubtful : common
  })

const isLetterAt = (bytes: Uint8Array, at: number): boolean => {
  const next = bytes[at + 1] as number
  const isSign = bytes[at] === firstLead && (next === times || next === dividedBy)
  return next >= 0x80 && next <= 0xbf && !isSign
}

/** Notes the range of the cell whose text begins at `from`; returns where its end byte or the end of the record is, -1 in doubt. */
const scanCell = (cells: PlainCells, column: number, from: number, end: number, meaning: Uint8Array): number => {
  const { bytes } = cells
  let at = from
  while (at < end && bytes[at] === byte.space) at++
  cells.starts[column] = at
  let last = at
  for (let before = common; at < end; at++) {
    const found = meaning[bytes[at] as number] as number
    if (found === common) last = at + 1
    else if (found === ending) break
    else if (found === lead && isLetterAt(bytes, at)) {
      cells.isAscii = false
      at++
      last = at + 1
    } else if (found !== blank || before === blank) return -1
    before = found
  }
  cells.ends[column] = last
  return at
}

export type FindCells = (cells: PlainCells, bytes: Buffer, start: number, end: number) => boolean

/**
 * A function that finds the cells of the record in a range of bytes; false unless there are as many as `cells` holds, all of printable
 * ASCII and, in a file of UTF-8, Latin letters, with single blanks inside, and quotes only around whole cells: such a cell is its own text, is
 * tidy (see `tidy`), and stands in JSON as it is.
 */
export const plainCellFinder = (delimiter: string, isUtf8: boolean): FindCells => {
  const delimiterByte = delimiter.charCodeAt(0)
  const unquoted = meanings(delimiterByte, isUtf8)
  const insideQuotes = meanings(byte.quote, isUtf8)
  return (cells, bytes, start, end) => {
    if (end - start > longestRow) return false
    if (bytes !== cells.bytes) {
      cells.bytes = bytes
      cells.source = sourceOf(bytes)
    }
    cells.isAscii = true
    const last = cells.starts.length - 2
    let at = start
    for (let column = 0; column <= last; column++) {
      const isQuoted = at < end && bytes[at] === byte.quote
      at = isQuoted ? scanCell(cells, column, at + 1, end, insideQuotes) : scanCell(cells, column, at, end, unquoted)
      if (at === -1) return false
      if (isQuoted && at++ === end) return false
      if (at === end) return column === last
      if (bytes[at] !== delimiterByte) return false
      at++
    }
    return false
  }
}
