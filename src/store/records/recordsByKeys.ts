import type { RecordKind } from '../../records/index.ts'
import type { Queryable } from '../queryable.ts'
import { partitionOf } from './partitionOf.ts'
import { recordColumns, type StoredRecord } from './storedRecord.ts'

/** Records whose person shares at least one blocking key with those given, by ascending id: the candidates of a search. */
export const recordsByKeys = async (
  client: Queryable,
  kind: RecordKind,
  keys: Int32Array | readonly number[],
): Promise<readonly StoredRecord[]> => {
  const sql = `select ${recordColumns} from ${partitionOf(kind)} r where r.keys && $1::int4[] order by r.id`
  const { rows } = await client.query<StoredRecord>(sql, [[...keys]])
  return rows
}
