import type { RecordKind } from '../../records/sourceRecord.ts'
import type { Queryable } from '../queryable.ts'

const sql = `select r.id from record r where r.kind = $1 and r.keys && $2::int4[] order by r.id`

/** Ids of the records of one kind that share a blocking key with somebody. */
export const candidateIds = async (
  db: Queryable,
  kind: RecordKind,
  keys: readonly number[],
): Promise<readonly string[]> => {
  if (keys.length === 0) return []
  const { rows } = await db.query<{ id: string }>(sql, [kind, keys])
  return rows.map((row) => row.id)
}
