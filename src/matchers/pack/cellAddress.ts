import { compact } from '../../records/text/compact.ts'
import { normalisePostcode } from '../../records/contact/postcode.ts'
import { isPlaceholderText } from '../../records/text/placeholderText.ts'
import { isUkUnit } from '../text/addressText.ts'
import { codeSignOfBytes } from '../text/codeSign.ts'
import { lettersOf } from '../text/lettersOf.ts'
import { recall, type Place, type Street } from './cellMemory.ts'
import type { Cells, CellLayout } from './cells.ts'
import { isPlaceholderCell } from './placeholderCell.ts'
import { reserve } from './intVector.ts'
import { addressField } from './row.ts'
import { appendByte, appendRange, appendText, type TextBuffer } from './textBuffer.ts'
import { valueIdOfBytes, wordId } from './words.ts'
import { lineText, placeText, type Workspace } from './workspace.ts'

const blank = 32
const zero = 48

const isDigit = (byte: number): boolean => byte >= 48 && byte <= 57
const isCapital = (byte: number): boolean => byte >= 65 && byte <= 90

/** Where the house number that stands before a blank at the start of a range ends; the start where there is none. */
const numberEnd = (bytes: Uint8Array, start: number, end: number): number => {
  let at = start
  while (at < end && isDigit(bytes[at]!)) at += 1
  if (at === start) return start
  if (at < end && isCapital(bytes[at]!)) at += 1
  return at < end && bytes[at] === blank ? at : start
}

const noStreet: Street = { number: '', street: '', word: -1, letters: 0 }

const learnStreet = (workspace: Workspace, text: string): Street => {
  const line = lineText(workspace, text)
  return {
    ...line,
    word: line.street === '' ? -1 : wordId(workspace.words, line.street),
    letters: lettersOf(line.street),
  }
}

/** What a whole line holds: nothing, where it stands for nothing. */
const learnLine = (workspace: Workspace, text: string): Street =>
  isPlaceholderText(compact(text)) ? noStreet : learnStreet(workspace, text)

const learnPlace = (workspace: Workspace, text: string): Place => {
  const place = isPlaceholderText(compact(text)) ? '' : placeText(workspace, text)
  return { text: place, word: place === '' ? -1 : wordId(workspace.words, place), letters: lettersOf(place) }
}

const nowhere: Place = { text: '', word: -1, letters: 0 }

const separate = (buffer: TextBuffer): void => {
  if (buffer.length > 0) appendByte(buffer, blank)
}

/** The street of the address lines; the house numbers go to `workspace.number`. */
const readLines = (workspace: Workspace, cells: Cells, columns: readonly number[]): Street => {
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

/** Puts a postcode of plain letters, digits and blanks into the buffer as it is compared; false for any other. */
const readPostcode = (postcode: TextBuffer, { bytes }: Cells, start: number, end: number): boolean => {
  postcode.length = 0
  for (let i = start; i < end; i += 1) {
    const byte = bytes[i]!
    if (isDigit(byte) || isCapital(byte)) appendByte(postcode, byte)
    else if (byte >= 97 && byte <= 122) appendByte(postcode, byte - 32)
    else if (byte !== blank) return false
  }
  return true
}

const hasDigit = ({ bytes, length }: TextBuffer): boolean => {
  for (let i = 0; i < length; i += 1) if (isDigit(bytes[i]!)) return true
  return false
}

const letterF = 70
const letterN = 78
const letterZ = 90

/** Whether a code may be a placeholder (see `normalisePostcode`): any of them has no digit, or begins with 0, NF or ZZ. */
const mayBePlaceholder = (postcode: TextBuffer): boolean => {
  const first = postcode.bytes[0]
  const second = postcode.bytes[1]
  const isSpecial = (first === letterN && second === letterF) || (first === letterZ && second === letterZ)
  return isSpecial || first === zero || !hasDigit(postcode)
}

/** Empties the buffer where the code in it stands for nothing. */
const dropPlaceholder = (postcode: TextBuffer, cells: Cells, start: number, end: number): void => {
  if (postcode.length === 0 || !mayBePlaceholder(postcode)) return
  if (normalisePostcode(cells.text(start, end)).validity === 'placeholder') postcode.length = 0
}

/** Puts the dwelling (see `dwelling`) into `workspace.text`; empty where the address is too vague. */
const writeDwelling = (workspace: Workspace, street: Street, town: Place, unit: boolean): void => {
  const { number, postcode, text } = workspace
  text.length = 0
  if (unit && (number.length > 0 || street.street !== '')) {
    if (number.length > 0) appendRange(text, number.bytes, 0, number.length)
    else appendText(text, street.street)
    appendByte(text, blank)
    appendRange(text, postcode.bytes, 0, postcode.length)
    return
  }
  if (number.length === 0 || street.street === '' || (postcode.length === 0 && town.text === '')) return
  appendRange(text, number.bytes, 0, number.length)
  appendByte(text, blank)
  appendText(text, street.street)
  appendByte(text, blank)
  if (postcode.length > 0) appendRange(text, postcode.bytes, 0, postcode.length)
  else appendText(text, town.text)
}

const optional = ({ words }: Workspace, { bytes }: TextBuffer, length: number): number =>
  length === 0 ? -1 : valueIdOfBytes(words, bytes, 0, length)

const readTown = (workspace: Workspace, cells: Cells, column: number | undefined): Place => {
  if (column === undefined || cells.starts[column] === cells.ends[column]) return nowhere
  return recall(workspace.cells.places, cells, cells.starts[column]!, cells.ends[column]!, learnPlace, workspace)
}

/** Appends the address in its columns; returns 1 where there is one, else 0, and -1 where the row must be read as text. */
export const packAddressCells = (workspace: Workspace, cells: Cells, layout: CellLayout): number => {
  const { rows, number, postcode, text } = workspace
  const street = readLines(workspace, cells, layout.lines)
  const town = readTown(workspace, cells, layout.town)
  const code = layout.postcode
  postcode.length = 0
  if (code !== undefined) {
    if (!readPostcode(postcode, cells, cells.starts[code]!, cells.ends[code]!)) return -1
    dropPlaceholder(postcode, cells, cells.starts[code]!, cells.ends[code]!)
  }
  if (number.length === 0 && street.street === '' && town.text === '' && postcode.length === 0) return 0
  const unit = isUkUnit(postcode.bytes, postcode.length)
  reserve(rows, addressField.size)
  const at = rows.length
  rows.length = at + addressField.size
  rows.data[at + addressField.number] = optional(workspace, number, number.length)
  rows.data[at + addressField.street] = street.word
  rows.data[at + addressField.town] = town.word
  rows.data[at + addressField.postcode] = optional(workspace, postcode, postcode.length)
  rows.data[at + addressField.outcode] = unit
    ? valueIdOfBytes(workspace.words, postcode.bytes, 0, postcode.length - 3)
    : -1
  writeDwelling(workspace, street, town, unit)
  rows.data[at + addressField.contact] = optional(workspace, text, text.length)
  rows.data[at + addressField.ordinal] = 0
  rows.data[at + addressField.streetLetters] = street.letters
  rows.data[at + addressField.townLetters] = town.letters
  rows.data[at + addressField.postcodeSign] = codeSignOfBytes(postcode.bytes, 0, postcode.length)
  rows.data[at + addressField.postcodeLength] = postcode.length
  return 1
}
