import { placeholderDates } from '../../records/dates/dateOfBirth.ts'
import { birthDate } from './birthDate.ts'
import { birthDateOfBytes, oddDate } from './birthDateOfBytes.ts'
import { packAddressCells } from './cellAddress.ts'
import { recall } from './cellMemory.ts'
import { packNameCells } from './cellNames.ts'
import type { Cells, CellLayout, ListColumn } from './cells.ts'
import { packValueCells } from './cellValues.ts'
import { push } from './intVector.ts'
import { sexCode } from './sexCode.ts'
import { header } from './row.ts'
import { finishRow, noteSection, startRow } from './sections.ts'
import type { Workspace } from './workspace.ts'

/** The row must be read as text: see `packPerson`. */
export const readAsText = -1

const isFilled = (cells: Cells, column: number): boolean => cells.starts[column]! < cells.ends[column]!

const holdsSeparator = ({ bytes, starts, ends }: Cells, { column, separator }: ListColumn): boolean => {
  if (separator === '') return false
  const first = separator.charCodeAt(0)
  for (let i = starts[column]!; i < ends[column]!; i += 1) if (bytes[i] === first || bytes[i]! > 0x7f) return true
  return false
}

const someSeveral = (cells: Cells, columns: readonly ListColumn[]): boolean => {
  for (let i = 0; i < columns.length; i += 1) if (holdsSeparator(cells, columns[i]!)) return true
  return false
}

/** Whether each cell of a row means what it says by itself; else the row must be read as text. */
export const isPlain = (cells: Cells, { others, phones, emails, vehicles }: CellLayout): boolean => {
  for (let i = 0; i < others.length; i += 1) if (isFilled(cells, others[i]!)) return false
  return !someSeveral(cells, phones) && !someSeveral(cells, emails) && !someSeveral(cells, vehicles)
}

/** Dates that stand for none (see `normaliseDateOfBirth`), packed. */
export const placeholders: ReadonlySet<number> = new Set(
  Array.from(placeholderDates, (value) => birthDate({ value, validity: 'valid' })),
)

/** The date of birth (see `packDate`), 0 for none, `oddDate` where the row must be read as text. */
export const dateIn = (cells: Cells, date: CellLayout['date']): number => {
  if (date === undefined || !isFilled(cells, date.column)) return 0
  const packed = birthDateOfBytes(cells.bytes, cells.starts[date.column]!, cells.ends[date.column]!, date.order)
  return packed > 0 && placeholders.has(packed) ? 0 : packed
}

export const sexIn = (workspace: Workspace, cells: Cells, { sex, sexOf }: CellLayout): number => {
  if (sex === undefined || !isFilled(cells, sex)) return 0
  const { sexes } = workspace.cells
  return recall(sexes, cells, cells.starts[sex]!, cells.ends[sex]!, (of, text) => sexCode[of(text)], sexOf)
}

/**
 * Appends the person in a row of cells without making texts of them, to the same row as `packPerson` makes of the person read from their
 * texts; returns where it starts, or `readAsText` for a row that has to be read so.
 */
export const packCells = (workspace: Workspace, cells: Cells, layout: CellLayout): number => {
  if (!isPlain(cells, layout)) return readAsText
  const { rows } = workspace
  const start = startRow(workspace)
  rows.data[start + header.sex] = sexIn(workspace, cells, layout)
  const dates = rows.length
  const date = dateIn(cells, layout.date)
  if (date > 0) push(rows, date)
  noteSection(rows, start, header.dates, dates, date > 0 ? 1 : 0)
  const names = rows.length
  const nameCount = date === oddDate ? -1 : packNameCells(workspace, cells, layout)
  noteSection(rows, start, header.names, names, nameCount)
  const addresses = rows.length
  const addressCount = nameCount < 0 ? -1 : packAddressCells(workspace, cells, layout)
  noteSection(rows, start, header.addresses, addresses, addressCount)
  if (addressCount < 0) {
    rows.length = start
    return readAsText
  }
  const values = rows.length
  noteSection(rows, start, header.values, values, packValueCells(workspace, cells, layout))
  finishRow(workspace, start)
  return start
}
