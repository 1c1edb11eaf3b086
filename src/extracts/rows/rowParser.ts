import type { Person } from '../../records/index.ts'
import type { Header } from '../mapping/checkHeader.ts'
import { createColumnReader } from '../mapping/columnReader.ts'
import type { Mapping } from '../mapping/mapping.ts'
import { type Gap, gapOf } from './gapOf.ts'
import type { RejectCode } from './rejectCode.ts'
import type { RowContext, Warn } from './rowContext.ts'
import { rowKinds } from './rowKinds.ts'

/** A row as it is stored. */
export type ParsedRow = {
  readonly ok: true
  readonly key: string
  readonly owner: string
  /** JSON of the record. */
  readonly data: string
  /** Undefined for kinds without a person. */
  readonly keys: Int32Array | undefined
  readonly gap: Gap | undefined
}

export type BadRow = { readonly ok: false; readonly column: string; readonly code: RejectCode }

export type RowParser = (cells: readonly string[], warn: Warn) => ParsedRow | BadRow

/** Cells of the file's rows to rows of the store: columns, check, record, blocking keys. */
export const createRowParser = (
  mapping: Mapping,
  header: Header,
  context: RowContext,
  keysOf: (person: Person) => Int32Array,
): RowParser => {
  const readColumns = createColumnReader(mapping, header)
  const { read } = rowKinds[mapping.kind]
  return (cells, warn) => {
    const columns = readColumns(cells, warn)
    if (!columns.ok) return columns
    const outcome = read(columns.row, context, warn)
    if (!outcome.ok) return outcome
    const { key, owner, record, person } = outcome
    const keys = person === undefined ? undefined : keysOf(person)
    const gap = person === undefined || keys === undefined ? undefined : gapOf(columns.row, person, keys)
    return { ok: true, key, owner, data: JSON.stringify(record), keys, gap }
  }
}
