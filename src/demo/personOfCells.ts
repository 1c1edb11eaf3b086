import { VettingError } from '../errors.ts'
import type { RowContext, Warn } from '../extracts/rows/rowContext.ts'
import { type RowOutcome, rowKinds } from '../extracts/rows/rowKinds.ts'
import type { Person } from '../records/person.ts'
import type { RecordKind } from '../records/sourceRecord.ts'
import { headerOf } from './csv/columns.ts'

const ignoreWarnings = (): void => undefined

/** A row of cells as the reader of extracts reads it from a file that has every column. */
export const readCells = (
  kind: RecordKind,
  cells: readonly string[],
  context: RowContext,
  warn: Warn = ignoreWarnings,
): RowOutcome =>
  rowKinds[kind].read(
    Object.fromEntries(headerOf(kind).map((column, index) => [column, cells[index] ?? ''])),
    context,
    warn,
  )

export type KeyedPerson = { readonly key: string; readonly owner: string; readonly person: Person }

/**
 * The person of a generated row, exactly as an ingest of its file would store it. Throws `internal` when the reader of
 * extracts refuses the row or the kind has no person: the generator and the reader then disagree about the layout.
 */
export const personOfCells = (kind: RecordKind, cells: readonly string[], context: RowContext): KeyedPerson => {
  const outcome = readCells(kind, cells, context)
  if (outcome.ok && outcome.person !== undefined)
    return { key: outcome.key, owner: outcome.owner, person: outcome.person }
  const column = outcome.ok ? 'without a person' : `column ${outcome.column}: ${outcome.code}`
  throw new VettingError('internal', `A generated row of ${kind} is not readable (${column}).`)
}
