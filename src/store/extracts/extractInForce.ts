import type { RecordKind } from '../../records/index.ts'
import type { Queryable } from '../queryable.ts'

/** The extract whose rows a source has in the store now. */
export type ExtractInForce = {
  readonly id: string
  readonly sha256: string
  readonly bytes: number
  /** Newest date this content was vouched for; the same file sent again moves it on. */
  readonly asOf: string
  readonly rowSalt: string
  readonly columns: readonly string[]
  readonly rowsInForce: number
  readonly rowsRejected: number
}

const sql = `
select id, sha256, bytes::float8 as bytes, row_salt as "rowSalt", columns, rows_in_force::float8 as "rowsInForce",
       rows_rejected::float8 as "rowsRejected",
       (select max(as_of) from extract v where v.kind = e.kind and v.source = e.source and v.id >= e.id
           and v.status in ('accepted', 'same')) as "asOf"
  from extract e
 where kind = $1 and source = $2 and status = 'accepted'
 order by id desc
 limit 1`

export const extractInForce = async (
  client: Queryable,
  kind: RecordKind,
  source: string,
): Promise<ExtractInForce | undefined> => {
  const { rows } = await client.query<ExtractInForce>(sql, [kind, source])
  return rows[0]
}
