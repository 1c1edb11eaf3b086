import { compact } from '../../records/text/compact.ts'
import { isPlaceholderText } from '../../records/text/placeholderText.ts'
import { asciiText } from '../text/asciiText.ts'
import { codeSignOfBytes } from '../text/codeSign.ts'
import { recall } from './cellMemory.ts'
import type { Cells, CellLayout, ListColumn, ValueForm } from './cells.ts'
import { reserve } from './intVector.ts'
import { identifierText, packValue } from './packPerson.ts'
import { reserveText, type TextBuffer } from './textBuffer.ts'
import { valueField } from './row.ts'
import { valueIdOfBytes } from './words.ts'
import type { Workspace } from './workspace.ts'

/** Puts a code of printable ASCII into the buffer in upper case; false for any other. */
const readCode = (code: TextBuffer, { bytes }: Cells, start: number, end: number): boolean => {
  reserveText(code, end - start)
  const to = code.bytes
  code.length = end - start
  for (let i = start; i < end; i += 1) {
    const byte = bytes[i]!
    if (byte < 0x21 || byte > 0x7e) return false
    to[i - start] = byte >= 97 && byte <= 122 ? byte - 32 : byte
  }
  return true
}

const packCode = (
  { rows, text, words }: Workspace,
  slot: number,
  valid: number,
  ordinal: number,
  length: number,
): number => {
  if (length === 0 || slot < 0) return 0
  reserve(rows, valueField.size)
  const at = rows.length
  rows.data[at + valueField.slot] = slot
  rows.data[at + valueField.valid] = valid
  rows.data[at + valueField.word] = valueIdOfBytes(words, text.bytes, 0, length)
  rows.data[at + valueField.ordinal] = ordinal
  rows.data[at + valueField.sign] = codeSignOfBytes(text.bytes, 0, length)
  rows.data[at + valueField.length] = length
  rows.length = at + valueField.size
  return 1
}

/** Values packed and values met, of the columns since `met` was last 0: what is no text at all is no value. */
const tally = { packed: 0, met: 0 }

/** Appends the value in a cell, read as its form says; `type` of an identifier. */
const packCell = (
  workspace: Workspace,
  cells: Cells,
  slot: number,
  column: number,
  { plain, read }: ValueForm,
  type: string,
): void => {
  const start = cells.starts[column]!
  const end = cells.ends[column]!
  if (start === end) return
  const { text } = workspace
  const valid = readCode(text, cells, start, end) ? plain(text) : -1
  if (valid >= 0) {
    tally.packed += packCode(workspace, slot, valid, tally.met, text.length)
    tally.met += 1
    return
  }
  const { value, validity } = read(cells.text(start, end))
  if (value === '') return
  if (validity !== 'placeholder')
    tally.packed += packValue(workspace, slot, identifierText(type, value), validity === 'valid', tally.met)
  tally.met += 1
}

const packList = (
  workspace: Workspace,
  cells: Cells,
  slot: number,
  columns: readonly ListColumn[],
  form: ValueForm,
): void => {
  tally.met = 0
  for (let c = 0; c < columns.length; c += 1) packCell(workspace, cells, slot, columns[c]!.column, form, '')
}

const packIdentifiers = (workspace: Workspace, cells: Cells, columns: CellLayout['identifiers']): void => {
  tally.met = 0
  for (let c = 0; c < columns.length; c += 1) {
    const { type, column, form } = columns[c]!
    packCell(workspace, cells, workspace.slots.identifiers.get(type) ?? -1, column, form, type)
  }
}

const learnText = (_workspace: Workspace, text: string): string =>
  isPlaceholderText(compact(text)) ? '' : asciiText(text)

const packText = (workspace: Workspace, cells: Cells, slot: number, column: number | undefined): void => {
  if (column === undefined || slot < 0 || cells.starts[column] === cells.ends[column]) return
  const { texts } = workspace.cells
  const text = recall(texts, cells, cells.starts[column]!, cells.ends[column]!, learnText, workspace)
  tally.packed += packValue(workspace, slot, text, true, 0)
}

/** Appends the values in their columns; returns how many. */
export const packValueCells = (workspace: Workspace, cells: Cells, layout: CellLayout): number => {
  const { first, extras } = workspace.slots
  tally.packed = 0
  packList(workspace, cells, first.phone, layout.phones, layout.forms.phone)
  packList(workspace, cells, first.email, layout.emails, layout.forms.email)
  packList(workspace, cells, first.vehicle, layout.vehicles, layout.forms.vehicle)
  packIdentifiers(workspace, cells, layout.identifiers)
  packText(workspace, cells, first.birthplace, layout.birthplace)
  packText(workspace, cells, first.occupation, layout.occupation)
  for (let i = 0; i < extras.length; i += 1)
    packText(workspace, cells, extras[i]!.slot, layout.extras.get(extras[i]!.field))
  return tally.packed
}
