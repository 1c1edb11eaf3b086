import { z } from 'zod'
import type { Person, RecordByKind, RecordKind } from '../../records/index.ts'
import { associationRow } from './associationRow.ts'
import { disposalRow } from './disposalRow.ts'
import type { ColumnForm, QuickCheck } from './fields.ts'
import { misconductRow } from './misconductRow.ts'
import { nominalRow } from './nominalRow.ts'
import { isRejectCode, type RejectCode } from './rejectCode.ts'
import { reportPersonRow } from './reportPersonRow.ts'
import { reportRow } from './reportRow.ts'
import type { RowContext, Warn } from './rowContext.ts'
import type { RowKind } from './rowKind.ts'
import { workforceRow } from './workforceRow.ts'

export type Column = {
  readonly name: string
  readonly form: ColumnForm
  /** Forms of the parts of an item, for lists. */
  readonly parts: readonly ColumnForm[]
  /** A file without this column is refused. */
  readonly required: boolean
}

export type RowOutcome =
  | {
      readonly ok: true
      readonly key: string
      readonly owner: string
      readonly record: RecordByKind[RecordKind]
      readonly person: Person | undefined
    }
  | { readonly ok: false; readonly column: string; readonly code: RejectCode }

/** Cells by canonical column name; every column of the kind is there, '' where the file has none. */
export type CanonicalRow = Readonly<Record<string, string>>

export type ReadableKind = {
  readonly columns: readonly Column[]
  readonly read: (row: CanonicalRow, context: RowContext, warn: Warn) => RowOutcome
}

const problemOf = (error: z.ZodError): RowOutcome => {
  const [issue] = error.issues
  const code = issue?.message ?? ''
  return { ok: false, column: String(issue?.path[0] ?? ''), code: isRejectCode(code) ? code : 'columns' }
}

/** The row as the schema would give it; undefined when the schema must look. */
const quickReader = <K extends RecordKind, Row>({
  schema,
}: RowKind<K, Row>): ((cells: CanonicalRow) => Row | undefined) => {
  const checks = Object.entries(schema.shape).map(([name, field]): readonly [string, QuickCheck] => [
    name,
    (field as z.ZodType).meta()?.quick ?? (() => undefined),
  ])
  return (cells) => {
    const row: Record<string, string | number> = { ...cells }
    for (const [name, check] of checks) {
      const cell = cells[name] ?? ''
      const value = check(cell)
      if (value === undefined) return undefined
      if (value !== cell) row[name] = value
    }
    return row as Row
  }
}

const schemaRow = <K extends RecordKind, Row>({ schema }: RowKind<K, Row>, cells: CanonicalRow): Row | z.ZodError => {
  const parsed = schema.safeParse(cells)
  return parsed.success ? parsed.data : parsed.error
}

const readable = <K extends RecordKind, Row>(rowKind: RowKind<K, Row>): ReadableKind => {
  const quickRow = quickReader(rowKind)
  return {
    columns: Object.entries(rowKind.schema.shape).map(([name, field]) => {
      const { form = 'line', parts = [] } = (field as typeof rowKind.schema).meta() ?? {}
      return { name, form, parts, required: rowKind.requiredColumns.some((required) => required === name) }
    }),
    read: (cells, context, warn) => {
      const row = quickRow(cells) ?? schemaRow(rowKind, cells)
      if (row instanceof z.ZodError) return problemOf(row)
      const record = rowKind.toRecord(row, context, warn)
      const person = 'person' in record ? record.person : undefined
      return { ok: true, key: rowKind.keyOf(row), owner: rowKind.ownerOf(row), record, person }
    },
  }
}

/** How each kind of extract is read. */
export const rowKinds: Readonly<Record<RecordKind, ReadableKind>> = {
  workforce: readable(workforceRow),
  nominals: readable(nominalRow),
  disposals: readable(disposalRow),
  reports: readable(reportRow),
  'report-persons': readable(reportPersonRow),
  misconduct: readable(misconductRow),
  associations: readable(associationRow),
}
