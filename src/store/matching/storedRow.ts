import type { RecordKind, SourceRecord } from '../../records/sourceRecord.ts'

/** A record as it lies in the store: `data` is still the JSON text, because most rows are only looked at once. */
export type StoredRow = {
  /** Bigint, as text. */
  readonly id: string
  readonly source: string
  readonly key: string
  readonly owner: string
  readonly data: string
}

/** What names a record of a known kind. */
export type RecordRef = { readonly source: string; readonly key: string }

/** Select list of a `StoredRow`, for `record r`. */
export const storedColumns = `r.id, r.source, r.key, r.owner, r.data::text as data`

/** The record behind a stored row. */
export const parseRow = <K extends RecordKind>(kind: K, row: StoredRow): SourceRecord<K> => ({
  kind,
  source: row.source,
  key: row.key,
  owner: row.owner,
  data: JSON.parse(row.data) as SourceRecord<K>['data'],
})
