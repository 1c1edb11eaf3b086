import { cleanText } from '../../records/index.ts'
import type { ColumnForm } from '../rows/fields.ts'
import type { RejectCode } from '../rows/rejectCode.ts'
import type { Warn } from '../rows/rowContext.ts'
import { type CanonicalRow, type Column, rowKinds } from '../rows/rowKinds.ts'
import type { Header } from './checkHeader.ts'
import { dateForms } from './dateForms.ts'
import type { Mapping } from './mapping.ts'

type Cells = readonly string[]
type Convert = (cell: string) => string

export type ColumnReader = (
  cells: Cells,
  warn: Warn,
) =>
  | { readonly ok: true; readonly row: CanonicalRow }
  | { readonly ok: false; readonly column: string; readonly code: RejectCode }

const same: Convert = (cell) => cell

const isDate = (form: ColumnForm | undefined): boolean => form === 'date' || form === 'birth-date'

/** A date of the declared form as ISO; any other text stays as it is and is judged by the row check. */
const dateConverter =
  ({ dates }: Mapping): Convert =>
  (cell) =>
    dateForms[dates](cell) ?? cell

const partConverter = (mapping: Mapping, form: ColumnForm | undefined): Convert => {
  const toIso = isDate(form) ? dateConverter(mapping) : same
  return (part) => toIso(part.trim().replaceAll(/[;|]/g, ','))
}

const listConverter = (mapping: Mapping, column: Column): Convert => {
  const { lists, parts, dates } = mapping
  if (lists === ';' && parts === '|' && (dates === 'YYYY-MM-DD' || !column.parts.some(isDate))) return same
  const convert = column.parts.map((form) => partConverter(mapping, form))
  const plain = partConverter(mapping, undefined)
  return (cell) =>
    cell
      .split(lists)
      .map((item) =>
        item
          .split(parts)
          .map((part, at) => (convert[at] ?? plain)(part))
          .join('|'),
      )
      .join(';')
}

const converterOf = (mapping: Mapping, column: Column): Convert => {
  const codes = mapping.codes[column.name]
  if (codes !== undefined) return (cell) => (Object.hasOwn(codes, cell) ? (codes[cell] ?? cell) : cell)
  if (isDate(column.form)) return mapping.dates === 'YYYY-MM-DD' ? same : dateConverter(mapping)
  return column.form === 'list' || column.form === 'items' ? listConverter(mapping, column) : same
}

/** Several columns of the file as one: joined where filled, or as the parts of one item, which keep their places. */
const joinedReader = (
  mapping: Mapping,
  column: Column,
  places: readonly (number | undefined)[],
  join: string,
): ((cells: Cells) => string) => {
  const positional = join === '|'
  const whole = converterOf(mapping, column)
  const convert = places.map((_, at) => (positional ? partConverter(mapping, column.parts[at]) : whole))
  return (cells) => {
    const parts = places.map((place, at) => (convert[at] ?? same)(cells[place ?? -1] ?? ''))
    const filled = parts.filter((part) => part !== '')
    return filled.length === 0 ? '' : (positional ? parts : filled).join(join)
  }
}

const cellReader = (mapping: Mapping, header: Header, column: Column): ((cells: Cells) => string) => {
  const value = mapping.values[column.name]
  if (value !== undefined) return () => value
  const { columns = [], join = ' ' } = mapping.columns[column.name] ?? {}
  const places = columns.map((name) => header.places.get(name))
  if (places.length > 1) return joinedReader(mapping, column, places, join)
  const [place = -1] = places
  const convert = converterOf(mapping, column)
  return convert === same ? (cells) => cells[place] ?? '' : (cells) => convert(cells[place] ?? '')
}

/** Whether a cell holds anything but printable ASCII and tabs. */
const isUnusual = (cell: string): boolean => {
  for (let i = 0; i < cell.length; i++) {
    const code = cell.charCodeAt(i)
    if (code > 0x7e || (code < 0x20 && code !== 0x09)) return true
  }
  return false
}

const hazardOf = (column: Column, cell: string, warn: Warn): RejectCode | undefined => {
  if (column.form !== 'text' && /[\r\n]/.test(cell)) return 'line-break'
  const { found } = cleanText(cell)
  if (found.includes('control') || found.includes('nul')) return 'control-character'
  if (found.length > 0) warn(column.name)
  return undefined
}

/** Brings the cells of a file's rows into the canonical columns: places, joins, dates, codes, list separators. */
export const createColumnReader = (mapping: Mapping, header: Header): ColumnReader => {
  const plans = rowKinds[mapping.kind].columns.map((column) => ({
    column,
    read: cellReader(mapping, header, column),
  }))
  // A copy of a row with every column in place is several times faster than adding the columns one by one.
  const blankRow: Readonly<Record<string, string>> = Object.fromEntries(plans.map(({ column }) => [column.name, '']))
  return (cells, warn) => {
    if (cells.length !== header.width) return { ok: false, column: '', code: 'columns' }
    const row = { ...blankRow }
    for (const { column, read } of plans) {
      const cell = read(cells)
      if (cell === '') continue
      const code = isUnusual(cell) ? hazardOf(column, cell, warn) : undefined
      if (code !== undefined) return { ok: false, column: column.name, code }
      row[column.name] = cell
    }
    return { ok: true, row }
  }
}
