import type { Person, PlainPeople, RecordByKind, RecordKind } from '../../records/index.ts'
import type { Header } from '../mapping/checkHeader.ts'
import { createColumnReader } from '../mapping/columnReader.ts'
import type { Mapping } from '../mapping/mapping.ts'
import { type Gap, gapOf } from './gapOf.ts'
import type { RejectCode } from './rejectCode.ts'
import type { RowContext, Warn } from './rowContext.ts'
import { rowKinds } from './rowKinds.ts'

/** What makes a record's people findable. */
export type Screening = {
  /** Blocking keys of its person, sorted; empty for one who cannot be searched for. */
  readonly keys: Int32Array
  /** The bytes its people are compared by; undefined: the record itself will be read. */
  readonly sheet: Uint8Array | undefined
}

export type Screen = <K extends RecordKind>(kind: K, record: RecordByKind[K], person: Person) => Screening

/** The same for people whose texts lie in bytes; the sheet lasts until the next one is asked for. */
export type ScreenPlain = (kind: RecordKind, people: PlainPeople) => Screening

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
  readonly sheet: Uint8Array | undefined
}

export type BadRow = { readonly ok: false; readonly column: string; readonly code: RejectCode }

export type RowParser = (cells: readonly string[], warn: Warn) => ParsedRow | BadRow

/** Cells of the file's rows to rows of the store: columns, check, record, screening. */
export const createRowParser = (mapping: Mapping, header: Header, context: RowContext, screen: Screen): RowParser => {
  const readColumns = createColumnReader(mapping, header)
  const { read } = rowKinds[mapping.kind]
  return (cells, warn) => {
    const columns = readColumns(cells, warn)
    if (!columns.ok) return columns
    const outcome = read(columns.row, context, warn)
    if (!outcome.ok) return outcome
    const { key, owner, record, person } = outcome
    const data = JSON.stringify(record)
    if (person === undefined) return { ok: true, key, owner, data, keys: undefined, gap: undefined, sheet: undefined }
    const { keys, sheet } = screen(mapping.kind, record, person)
    return { ok: true, key, owner, data, keys, gap: gapOf(columns.row, person, keys), sheet }
  }
}
