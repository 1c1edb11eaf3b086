import type { Queryable } from '../../store/queryable.ts'
import { recordsByIds } from '../../store/records/recordsByIds.ts'
import type { ScreenedRecord } from './matching.ts'
import { parseRecord } from './parseRecord.ts'

/** Records by id, parsed. */
export const readRecords = async (
  db: Queryable,
  kind: ScreenedRecord['kind'],
  ids: readonly number[],
): Promise<ReadonlyMap<number, ScreenedRecord>> => {
  const rows = ids.length === 0 ? [] : await recordsByIds(db, kind, ids)
  return new Map(rows.map((row) => [row.id, parseRecord(kind, row) as ScreenedRecord]))
}
