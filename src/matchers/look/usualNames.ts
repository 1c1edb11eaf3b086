import type { Cells, CellLayout } from '../pack/cells.ts'
import { isPlaceholderCell } from '../pack/placeholderCell.ts'
import { likelyLine, lineSize, makeRoomForWords, type WordLines } from '../pack/wordLines.ts'
import { mostWords } from '../outline/layout.ts'
import { finish, hashStart, hashStep } from '../text/hash.ts'

/**
 * The words of the usual names of some rows, noted before any is looked up: for each row `mostWords` places, the surname first, then the
 * forenames; where its bytes lie and the hash of its upper case. `counts` is 0 for a row whose name is not usual.
 */
export type UsualNames = {
  readonly starts: Int32Array
  readonly ends: Int32Array
  readonly hashes: Int32Array
  /** The line each word may have (see `likelyLine`), once looked up. */
  readonly lines: Int32Array
  readonly counts: Uint8Array
}

export const createUsualNames = (rows: number): UsualNames => ({
  starts: new Int32Array(rows * mostWords),
  ends: new Int32Array(rows * mostWords),
  hashes: new Int32Array(rows * mostWords),
  lines: new Int32Array(rows * mostWords),
  counts: new Uint8Array(rows),
})

const blank = 32

/** Notes the word that begins at `start`, up to a blank or `end`; returns where it ends, -1 unless it is nothing but plain letters. */
const noteWord = (names: UsualNames, bytes: Uint8Array, start: number, end: number, place: number): number => {
  let running = hashStart
  let i = start
  for (; i < end && bytes[i] !== blank; i += 1) {
    const upper = bytes[i]! & 0xdf
    if (upper < 65 || upper > 90) return -1
    running = hashStep(running, upper)
  }
  names.starts[place] = start
  names.ends[place] = i
  names.hashes[place] = finish(running)
  return i
}

/** The one filled column of some, -1 where there is none or several, or it stands for nothing. */
const onlyFilled = (cells: Cells, columns: readonly number[]): number => {
  let found = -1
  for (let c = 0; c < columns.length; c += 1) {
    const column = columns[c]!
    if (cells.starts[column] === cells.ends[column]) continue
    if (found >= 0) return -1
    found = column
  }
  return found < 0 || isPlaceholderCell(cells, cells.starts[found]!, cells.ends[found]!) ? -1 : found
}

/** Notes the words of the forenames in a cell after the first `count` of the row; returns how many there are then, -1 for too many or odd ones. */
const noteForenames = (names: UsualNames, cells: Cells, column: number, place: number, count: number): number => {
  const { bytes } = cells
  const start = cells.starts[column]!
  const end = cells.ends[column]!
  if (start === end) return count
  if (isPlaceholderCell(cells, start, end)) return -1
  let words = count
  for (let from = start; from < end;) {
    if (bytes[from] === blank) {
      from += 1
      continue
    }
    if (words === mostWords) return -1
    from = noteWord(names, bytes, from, end, place + words)
    if (from < 0) return -1
    words += 1
  }
  return words
}

const wordsOf = (names: UsualNames, cells: Cells, layout: CellLayout, place: number): number => {
  const surname = onlyFilled(cells, layout.surname)
  if (surname < 0) return 0
  const end = cells.ends[surname]!
  if (noteWord(names, cells.bytes, cells.starts[surname]!, end, place) !== end) return 0
  let count = 1
  for (let c = 0; c < layout.forenames.length && count > 0; c += 1)
    count = noteForenames(names, cells, layout.forenames[c]!, place, count)
  return count > 1 ? count : 0
}

/** Notes the name of the row at hand as that numbered `row`: usual is one surname and one to three forenames, of plain letters. */
export const noteName = (names: UsualNames, cells: Cells, layout: CellLayout, row: number): void => {
  names.counts[row] = wordsOf(names, cells, layout, row * mostWords)
}

/**
 * Looks up the lines of the words of all rows and touches both ends of each, so that they come from memory side by side. What is returned has no
 * meaning.
 */
export const readNamesAhead = ({ hashes, counts, lines }: UsualNames, words: WordLines, rows: number): number => {
  makeRoomForWords(words, rows * mostWords)
  let seen = 0
  for (let row = 0; row < rows; row += 1) {
    const first = row * mostWords
    for (let w = first; w < first + counts[row]!; w += 1) {
      const line = likelyLine(words, hashes[w]!)
      lines[w] = line
      if (line >= 0) seen ^= words.lines[line]! ^ words.lines[line + lineSize - 1]!
    }
  }
  return seen
}
