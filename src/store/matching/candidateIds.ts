import type { ScreenedKind } from '../../records/sourceRecord.ts'
import type { Queryable } from '../queryable.ts'
import { keyTableOf } from '../records/keyTable.ts'

/** Ids of the records of one kind that share a blocking key with any of several people, ascending. */
export const candidateIds = async (
  client: Queryable,
  kind: ScreenedKind,
  keysOfPeople: readonly (readonly number[])[],
): Promise<readonly number[]> => {
  const keys = [...new Set(keysOfPeople.flat())]
  const sql = `select distinct id::float8 as id from ${keyTableOf(kind)} where key = any($1::int4[]) order by id`
  const { rows } = await client.query<{ id: number }>(sql, [keys])
  return rows.map(({ id }) => id)
}
