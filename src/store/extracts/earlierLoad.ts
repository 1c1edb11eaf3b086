import type { RecordKind } from '../../records/index.ts'
import type { Queryable } from '../queryable.ts'

const sql = `
select id, as_of as "asOf"
  from extract
 where kind = $1 and source = $2 and sha256 = $3 and status = 'accepted'
 order by id desc
 limit 1`

/** The last accepted load of a file with this SHA-256, if it was ever loaded. */
export const earlierLoad = async (
  client: Queryable,
  kind: RecordKind,
  source: string,
  sha256: string,
): Promise<{ readonly id: string; readonly asOf: string } | undefined> => {
  const { rows } = await client.query<{ id: string; asOf: string }>(sql, [kind, source, sha256])
  return rows[0]
}
