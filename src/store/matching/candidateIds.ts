import type { RecordKind } from '../../records/sourceRecord.ts'
import type { Queryable } from '../queryable.ts'
import { partitionOf } from '../records/partitionOf.ts'

/** Ids of the records of one kind that share a blocking key with somebody, ascending. */
export const candidateIds = async (
  db: Queryable,
  kind: RecordKind,
  keys: readonly number[],
): Promise<readonly number[]> => {
  if (keys.length === 0) return []
  const sql = `select r.id::float8 as id from ${partitionOf(kind)} r where r.keys && $1::int4[] order by r.id`
  const { rows } = await db.query<{ id: number }>(sql, [keys])
  return rows.map((row) => row.id)
}
