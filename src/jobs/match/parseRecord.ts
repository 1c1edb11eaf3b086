import type { RecordKind, SourceRecord } from '../../records/sourceRecord.ts'
import type { StoredRecord } from '../../store/records/storedRecord.ts'

/** The record behind a stored row; rows stay text until they are needed, because most are looked at once. */
export const parseRecord = <K extends RecordKind>(kind: K, row: StoredRecord): SourceRecord<K> => ({
  kind,
  source: row.source,
  key: row.key,
  owner: row.owner,
  data: JSON.parse(row.data) as SourceRecord<K>['data'],
})
