import { asciiText } from '../text/asciiText.ts'
import { codeSignOfBytes } from '../text/codeSign.ts'
import { codeText } from '../text/codeText.ts'
import { recall } from './cellMemory.ts'
import type { Cells, CellLayout, ListColumn } from './cells.ts'
import { reserve } from './intVector.ts'
import { identifierText, packValue } from './packPerson.ts'
import { reserveText, type TextBuffer } from './textBuffer.ts'
import { valueField } from './row.ts'
import { valueIdOfBytes } from './words.ts'
import type { Workspace } from './workspace.ts'

/** Puts a code of printable ASCII into the buffer as it is compared; false for any other. */
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

const packCode = ({ rows, text, words }: Workspace, slot: number, ordinal: number, length: number): number => {
  if (length === 0 || slot < 0) return 0
  reserve(rows, valueField.size)
  const at = rows.length
  rows.data[at + valueField.slot] = slot
  rows.data[at + valueField.valid] = 1
  rows.data[at + valueField.word] = valueIdOfBytes(words, text.bytes, 0, length)
  rows.data[at + valueField.ordinal] = ordinal
  rows.data[at + valueField.sign] = codeSignOfBytes(text.bytes, 0, length)
  rows.data[at + valueField.length] = length
  rows.length = at + valueField.size
  return 1
}

/** Values packed and values met, of the columns since `met` was last 0: what is no text at all is no value. */
const tally = { packed: 0, met: 0 }

const packList = (workspace: Workspace, cells: Cells, slot: number, columns: readonly ListColumn[]): void => {
  tally.met = 0
  for (let c = 0; c < columns.length; c += 1) {
    const start = cells.starts[columns[c]!.column]!
    const end = cells.ends[columns[c]!.column]!
    if (start === end) continue
    if (readCode(workspace.text, cells, start, end)) {
      tally.packed += packCode(workspace, slot, tally.met, workspace.text.length)
      tally.met += 1
      continue
    }
    const value = cells.text(start, end)
    if (value === '') continue
    tally.packed += packValue(workspace, slot, codeText(value), true, tally.met)
    tally.met += 1
  }
}

const nino = 8

const packIdentifiers = (workspace: Workspace, cells: Cells, columns: CellLayout['identifiers']): void => {
  const { slots, text } = workspace
  tally.met = 0
  for (let c = 0; c < columns.length; c += 1) {
    const { type, column } = columns[c]!
    const start = cells.starts[column]!
    const end = cells.ends[column]!
    if (start === end) continue
    const slot = slots.identifiers.get(type) ?? -1
    if (readCode(text, cells, start, end)) {
      const length = type === 'nino' ? Math.min(nino, text.length) : text.length
      tally.packed += packCode(workspace, slot, tally.met, length)
      tally.met += 1
      continue
    }
    const value = cells.text(start, end)
    if (value === '') continue
    tally.packed += packValue(workspace, slot, identifierText(type, value), true, tally.met)
    tally.met += 1
  }
}

const learnText = (_workspace: Workspace, text: string): string => asciiText(text)

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
  packList(workspace, cells, first.phone, layout.phones)
  packList(workspace, cells, first.email, layout.emails)
  packList(workspace, cells, first.vehicle, layout.vehicles)
  packIdentifiers(workspace, cells, layout.identifiers)
  packText(workspace, cells, first.birthplace, layout.birthplace)
  packText(workspace, cells, first.occupation, layout.occupation)
  for (let i = 0; i < extras.length; i += 1)
    packText(workspace, cells, extras[i]!.slot, layout.extras.get(extras[i]!.field))
  return tally.packed
}
