import { isUkUnit } from '../text/addressText.ts'
import { codeSignOfBytes } from '../text/codeSign.ts'
import type { Place, Street } from './cellMemory.ts'
import type { Cells, CellLayout } from './cells.ts'
import { reserve } from './intVector.ts'
import { readLines, readTown } from './readLines.ts'
import { readPostcode } from './readPostcode.ts'
import { addressField } from './row.ts'
import { appendByte, appendRange, appendText, type TextBuffer } from './textBuffer.ts'
import { valueIdOfBytes } from './words.ts'
import type { Workspace } from './workspace.ts'

const blank = 32

/** Puts the dwelling (see `dwelling`) into `workspace.text`; empty where the address is too vague. */
export const writeDwelling = (workspace: Workspace, street: Street, town: Place, unit: boolean): void => {
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

/**
 * Appends an address: street and town, with house numbers and postcode as they are compared in the workspace's buffers. Returns 1, or 0 where
 * there is nothing.
 */
export const appendAddress = (workspace: Workspace, street: Street, town: Place, ordinal: number): 0 | 1 => {
  const { rows, number, postcode, text } = workspace
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
  rows.data[at + addressField.ordinal] = ordinal
  rows.data[at + addressField.streetLetters] = street.letters
  rows.data[at + addressField.townLetters] = town.letters
  rows.data[at + addressField.postcodeSign] = codeSignOfBytes(postcode.bytes, 0, postcode.length)
  rows.data[at + addressField.postcodeLength] = postcode.length
  return 1
}

/** Appends the address in its columns; returns 1 where there is one, else 0, and -1 where the row must be read as text. */
export const packAddressCells = (workspace: Workspace, cells: Cells, layout: CellLayout): number => {
  const street = readLines(workspace, cells, layout.lines)
  const town = readTown(workspace, cells, layout.town)
  return readPostcode(workspace.postcode, cells, layout.postcode) ? appendAddress(workspace, street, town, 0) : -1
}
