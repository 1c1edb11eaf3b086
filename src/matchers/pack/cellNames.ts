import { maxTokens } from '../text/nameTokens.ts'
import { recall, type Forename } from './cellMemory.ts'
import type { Cells, CellLayout } from './cells.ts'
import { push } from './intVector.ts'
import { nameField } from './row.ts'
import { isPlaceholderCell } from './placeholderCell.ts'
import { plainWord } from './plainWord.ts'
import { runTogether } from './runTogether.ts'
import { forenameWords, readSurname, type Workspace } from './workspace.ts'

const blank = 32

const learnForename = (workspace: Workspace, text: string): Forename => ({
  words: forenameWords(workspace, text),
  spans: /^entered/i.test(text),
})

/** Appends the words of the forename in a range; false where it must be read together with what stands before it. */
const packForename = (workspace: Workspace, cells: Cells, start: number, end: number, first: number): boolean => {
  const { rows } = workspace
  const word = plainWord(workspace, cells.bytes, start, end)
  if (word >= 0) {
    if (rows.length < first + maxTokens) push(rows, word)
    return true
  }
  const { words, spans } = recall(workspace.cells.forenames, cells, start, end, learnForename, workspace)
  for (let i = 0; i < words.length && rows.length < first + maxTokens; i += 1) push(rows, words[i]!)
  return !spans
}

/** Appends the words of the forenames in a cell, blank by blank. */
const packForenameCell = (workspace: Workspace, cells: Cells, column: number, first: number): boolean => {
  const { bytes } = cells
  const end = cells.ends[column]!
  let plain = true
  for (let from = cells.starts[column]!; from < end;) {
    let at = from
    while (at < end && bytes[at] !== blank) at += 1
    if (at > from && !packForename(workspace, cells, from, at, first)) plain = false
    from = at + 1
  }
  return plain
}

/** Whether a cell is empty or stands for nothing. */
const isNothing = (cells: Cells, column: number): boolean => {
  const start = cells.starts[column]!
  const end = cells.ends[column]!
  return start === end || isPlaceholderCell(cells, start, end)
}

/** Appends the words of the forenames; returns how many, -1 where they must be read as text. */
const packForenames = (workspace: Workspace, cells: Cells, columns: readonly number[]): number => {
  const first = workspace.rows.length
  let plain = true
  for (let c = 0; c < columns.length; c += 1)
    if (!isNothing(cells, columns[c]!) && !packForenameCell(workspace, cells, columns[c]!, first)) plain = false
  return plain ? workspace.rows.length - first : -1
}

const filled = (cells: Cells, columns: readonly number[]): number => {
  let count = 0
  for (let i = 0; i < columns.length; i += 1) if (cells.starts[columns[i]!]! < cells.ends[columns[i]!]!) count += 1
  return count
}

/** Appends the words of the surname and notes the words run together; returns how many. */
const packSurname = (workspace: Workspace, cells: Cells, columns: readonly number[], at: number): number => {
  for (let c = 0; c < columns.length; c += 1) {
    const start = cells.starts[columns[c]!]!
    const end = cells.ends[columns[c]!]!
    if (isNothing(cells, columns[c]!)) continue
    const word = plainWord(workspace, cells.bytes, start, end)
    if (word >= 0) {
      push(workspace.rows, word)
      workspace.rows.data[at + nameField.wholeSurname] = word
      return 1
    }
    const { words, whole } = recall(workspace.cells.surnames, cells, start, end, readSurname, workspace)
    for (let i = 0; i < words.length; i += 1) push(workspace.rows, words[i]!)
    workspace.rows.data[at + nameField.wholeSurname] = whole
    return words.length
  }
  return 0
}

/** Appends the name in its columns; returns 1 where there is one, else 0, and -1 where the row must be read as text. */
export const packNameCells = (workspace: Workspace, cells: Cells, layout: CellLayout): number => {
  if (filled(cells, layout.surname) > 1) return -1
  const { rows } = workspace
  const at = rows.length
  for (let i = 0; i < nameField.words; i += 1) push(rows, -1)
  const forenames = packForenames(workspace, cells, layout.forenames)
  if (forenames < 0) return -1
  const surnames = packSurname(workspace, cells, layout.surname, at)
  if (forenames === 0 && rows.data[at + nameField.wholeSurname]! < 0) {
    rows.length = at
    return 0
  }
  rows.data[at + nameField.wholeForename] = runTogether(workspace, at + nameField.words, forenames)
  rows.data[at + nameField.forenames] = forenames
  rows.data[at + nameField.surnames] = surnames
  rows.data[at + nameField.ordinal] = 0
  return 1
}
