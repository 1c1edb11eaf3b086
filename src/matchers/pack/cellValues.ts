import { compact } from '../../records/text/compact.ts'
import { isPlaceholderText } from '../../records/text/placeholderText.ts'
import { asciiText } from '../text/asciiText.ts'
import { codeSignOfBytes } from '../text/codeSign.ts'
import { recall } from './cellMemory.ts'
import type { Cells, CellLayout, ListColumn, ValueForm } from './cells.ts'
import { reserve } from './intVector.ts'
import { identifierText } from './packPerson.ts'
import { appendText, reserveText, type TextBuffer } from './textBuffer.ts'
import { valueField } from './row.ts'
import { valueIdOfBytes } from './words.ts'
import type { Workspace } from './workspace.ts'

/** Puts a code of printable ASCII into the buffer in upper case; false for any other. */
export const readCode = (code: TextBuffer, { bytes }: Cells, start: number, end: number): boolean => {
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

/** A cell holds no value that can be compared. */
export const noValue = -1

/** Values met so far in the columns of one kind: a value is named by its place among them. */
export const met = { count: 0 }

export const putText = (text: TextBuffer, value: string): void => {
  text.length = 0
  appendText(text, value)
}

/** Puts the value in a cell into `workspace.text`, read as its form says; returns 1 for a valid one, 0 for an invalid one. */
export const readValue = (
  { text }: Workspace,
  cells: Cells,
  column: number,
  { plain, read }: ValueForm,
  type: string,
): number => {
  const start = cells.starts[column]!
  const end = cells.ends[column]!
  if (start === end) return noValue
  const found = readCode(text, cells, start, end) ? plain(text) : noValue
  if (found !== noValue) {
    met.count += 1
    return found
  }
  const { value, validity } = read(cells.text(start, end))
  if (value === '') return noValue
  met.count += 1
  if (validity === 'placeholder') return noValue
  putText(text, identifierText(type, value))
  return validity === 'valid' ? 1 : 0
}

export const learnText = (_workspace: Workspace, text: string): string =>
  isPlaceholderText(compact(text)) ? '' : asciiText(text)

/** Puts the text in a cell into `workspace.text` as it is compared; returns 1 where there is one. */
export const readText = (workspace: Workspace, cells: Cells, column: number | undefined): number => {
  if (column === undefined || cells.starts[column] === cells.ends[column]) return noValue
  const { texts } = workspace.cells
  putText(workspace.text, recall(texts, cells, cells.starts[column]!, cells.ends[column]!, learnText, workspace))
  return 1
}

/** Appends the value in `workspace.text`; returns 1, or 0 where there is none or the model compares none of its kind. */
export const packCode = ({ rows, text, words }: Workspace, slot: number, valid: number, ordinal: number): number => {
  if (valid === noValue || text.length === 0 || slot < 0) return 0
  reserve(rows, valueField.size)
  const at = rows.length
  rows.data[at + valueField.slot] = slot
  rows.data[at + valueField.valid] = valid
  rows.data[at + valueField.word] = valueIdOfBytes(words, text.bytes, 0, text.length)
  rows.data[at + valueField.ordinal] = ordinal
  rows.data[at + valueField.sign] = codeSignOfBytes(text.bytes, 0, text.length)
  rows.data[at + valueField.length] = text.length
  rows.length = at + valueField.size
  return 1
}

const packCell = (
  workspace: Workspace,
  cells: Cells,
  slot: number,
  column: number,
  form: ValueForm,
  type: string,
): number => {
  const ordinal = met.count
  return packCode(workspace, slot, readValue(workspace, cells, column, form, type), ordinal)
}

const packList = (
  workspace: Workspace,
  cells: Cells,
  slot: number,
  columns: readonly ListColumn[],
  form: ValueForm,
): number => {
  let packed = 0
  met.count = 0
  for (let c = 0; c < columns.length; c += 1) packed += packCell(workspace, cells, slot, columns[c]!.column, form, '')
  return packed
}

const packIdentifiers = (workspace: Workspace, cells: Cells, columns: CellLayout['identifiers']): number => {
  let packed = 0
  met.count = 0
  for (let c = 0; c < columns.length; c += 1) {
    const { type, column, form } = columns[c]!
    packed += packCell(workspace, cells, workspace.slots.identifiers.get(type) ?? -1, column, form, type)
  }
  return packed
}

const packText = (workspace: Workspace, cells: Cells, slot: number, column: number | undefined): number =>
  slot < 0 ? 0 : packCode(workspace, slot, readText(workspace, cells, column), 0)

/** Appends the values in their columns; returns how many. */
export const packValueCells = (workspace: Workspace, cells: Cells, layout: CellLayout): number => {
  const { first, extras } = workspace.slots
  let packed = packList(workspace, cells, first.phone, layout.phones, layout.forms.phone)
  packed += packList(workspace, cells, first.email, layout.emails, layout.forms.email)
  packed += packList(workspace, cells, first.vehicle, layout.vehicles, layout.forms.vehicle)
  packed += packIdentifiers(workspace, cells, layout.identifiers)
  packed += packText(workspace, cells, first.birthplace, layout.birthplace)
  packed += packText(workspace, cells, first.occupation, layout.occupation)
  for (let i = 0; i < extras.length; i += 1)
    packed += packText(workspace, cells, extras[i]!.slot, layout.extras.get(extras[i]!.field))
  return packed
}
