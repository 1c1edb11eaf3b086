import type { z } from 'zod'
import type { Person, RecordByKind, RecordKind } from '../../records/index.ts'
import { associationRow } from './associationRow.ts'
import { disposalRow } from './disposalRow.ts'
import type { ColumnForm } from './fields.ts'
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

const readable = <K extends RecordKind, Row>(rowKind: RowKind<K, Row>): ReadableKind => ({
  columns: Object.entries(rowKind.schema.shape).map(([name, field]) => {
    const { form = 'line', parts = [] } = (field as typeof rowKind.schema).meta() ?? {}
    return { name, form, parts, required: rowKind.requiredColumns.some((required) => required === name) }
  }),
  read: (cells, context, warn) => {
    const parsed = rowKind.schema.safeParse(cells)
    if (!parsed.success) return problemOf(parsed.error)
    const row = parsed.data as Row
    const record = rowKind.toRecord(row, context, warn)
    const person = 'person' in record ? record.person : undefined
    return { ok: true, key: rowKind.keyOf(row), owner: rowKind.ownerOf(row), record, person }
  },
})

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
