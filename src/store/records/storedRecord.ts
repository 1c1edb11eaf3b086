import { type CopyRow, fieldInt4, fieldInt8, fieldText } from '../copyOut.ts'

/** A record as it is stored. `data` is the JSON text of `RecordByKind[K]`, parsed by whoever needs it. */
export type StoredRecord = {
  readonly id: number
  readonly source: string
  readonly key: string
  /** Key of the record this one belongs to; '' for none. */
  readonly owner: string
  /** The extract this version of the row came with, and its line there. */
  readonly extractId: number
  readonly line: number
  readonly data: string
}

/** Columns of a StoredRecord, for queries whose rows the driver reads; ids are cast, as it keeps int8 as text. */
export const recordColumns = `
  r.id::float8 as id, r.source, r.key, r.owner, r.extract_id::float8 as "extractId", r.line, r.data`

/** The same for COPY, in the order `readRecord` expects. */
export const copiedColumns = 'id, source, key, owner, extract_id, line, data'

export const readRecord = (row: CopyRow): StoredRecord => ({
  id: fieldInt8(row, 0),
  source: fieldText(row, 1),
  key: fieldText(row, 2),
  owner: fieldText(row, 3),
  extractId: fieldInt8(row, 4),
  line: fieldInt4(row, 5),
  data: fieldText(row, 6),
})
