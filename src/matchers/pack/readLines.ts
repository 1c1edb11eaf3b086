import { compact } from '../../records/text/compact.ts'
import { isPlaceholderText } from '../../records/text/placeholderText.ts'
import { lettersOf } from '../text/lettersOf.ts'
import { recall, type Place, type Street } from './cellMemory.ts'
import type { Cells } from './cells.ts'
import { isPlaceholderCell } from './placeholderCell.ts'
import { appendByte, appendRange, appendText, type TextBuffer } from './textBuffer.ts'
import { wordId } from './words.ts'
import { lineText, placeText, type Workspace } from './workspace.ts'

const blank = 32

const isDigit = (byte: number): boolean => byte >= 48 && byte <= 57
const isCapital = (byte: number): boolean => byte >= 65 && byte <= 90

/** Where the house number that stands before a blank at the start of a range ends; the start where there is none. */
export const numberEnd = (bytes: Uint8Array, start: number, end: number): number => {
  let at = start
  while (at < end && isDigit(bytes[at]!)) at += 1
  if (at === start) return start
  if (at < end && isCapital(bytes[at]!)) at += 1
  return at < end && bytes[at] === blank ? at : start
}

const noStreet: Street = { number: '', street: '', word: -1, letters: 0 }

export const learnStreet = (workspace: Workspace, text: string): Street => {
  const line = lineText(workspace, text)
  return {
    ...line,
    word: line.street === '' ? -1 : wordId(workspace.words, line.street),
    letters: lettersOf(line.street),
  }
}

/** What a whole line holds: nothing, where it stands for nothing. */
export const learnLine = (workspace: Workspace, text: string): Street =>
  isPlaceholderText(compact(text)) ? noStreet : learnStreet(workspace, text)

export const learnPlace = (workspace: Workspace, text: string): Place => {
  const place = isPlaceholderText(compact(text)) ? '' : placeText(workspace, text)
  return { text: place, word: place === '' ? -1 : wordId(workspace.words, place), letters: lettersOf(place) }
}

const nowhere: Place = { text: '', word: -1, letters: 0 }

const separate = (buffer: TextBuffer): void => {
  if (buffer.length > 0) appendByte(buffer, blank)
}

/** The street of the address lines; the house numbers go to `workspace.number`. */
export const readLines = (workspace: Workspace, cells: Cells, columns: readonly number[]): Street => {
  const { number, words } = workspace
  number.length = 0
  let found = noStreet
  for (let c = 0; c < columns.length; c += 1) {
    const start = cells.starts[columns[c]!]!
    const end = cells.ends[columns[c]!]!
    if (start === end) continue
    const after = numberEnd(cells.bytes, start, end)
    const isNumbered = after > start
    if (isNumbered && isPlaceholderCell(cells, start, end)) continue
    if (isNumbered) {
      separate(number)
      appendRange(number, cells.bytes, start, after)
    }
    const { lines, streets } = workspace.cells
    const rest = isNumbered
      ? recall(streets, cells, after + 1, end, learnStreet, workspace)
      : recall(lines, cells, start, end, learnLine, workspace)
    if (rest.number !== '') {
      separate(number)
      appendText(number, rest.number)
    }
    if (rest.street === '') continue
    if (found.street === '') {
      found = rest
      continue
    }
    const street = `${found.street} ${rest.street}`
    found = { number: '', street, word: wordId(words, street), letters: lettersOf(street) }
  }
  return found
}

/** The town in a cell. */
export const readTown = (workspace: Workspace, cells: Cells, column: number | undefined): Place => {
  if (column === undefined || cells.starts[column] === cells.ends[column]) return nowhere
  return recall(workspace.cells.places, cells, cells.starts[column]!, cells.ends[column]!, learnPlace, workspace)
}
