import type { RecordKind } from '../../records/index.ts'
import type { Queryable } from '../queryable.ts'
import { partitionOf } from './partitionOf.ts'
import { recordColumns, type StoredRecord } from './storedRecord.ts'

/** Records of a kind by id, ascending; ids that are gone are left out. */
export const recordsByIds = async (
  client: Queryable,
  kind: RecordKind,
  ids: readonly number[],
): Promise<readonly StoredRecord[]> => {
  const sql = `select ${recordColumns} from ${partitionOf(kind)} r where r.id = any($1::bigint[]) order by r.id`
  const { rows } = await client.query<StoredRecord>(sql, [ids])
  return rows
}
