import type { FindingKey } from '../findingKey.ts'
import type { Queryable } from '../../queryable.ts'

/** A stored row as JSON text, and the hash of its bytes in the extract. */
export type IdentityRow = { readonly data: string; readonly hash: Buffer }

/** The two rows an answer on identity rests on, and the declarations of the member; null for a row that is gone. */
export type IdentityRows = {
  readonly member: IdentityRow | null
  readonly record: IdentityRow | null
  readonly declarations: readonly { readonly key: string; readonly data: string }[]
}

type Row = {
  readonly memberData: string | null
  readonly memberHash: Buffer
  readonly recordData: string | null
  readonly recordHash: Buffer
  readonly declarations: IdentityRows['declarations']
}

const sql = `
select m.data::text as "memberData", m.row_hash as "memberHash", r.data::text as "recordData", r.row_hash as "recordHash",
       coalesce((select json_agg(json_build_object('key', a.key, 'data', a.data::text) order by a.key)
                   from record_associations a where a.owner = $1 and $5 = 'declared'), '[]') as declarations
  from (select 1) as one
  left join lateral (select data, row_hash from record_workforce where key = $1 order by id desc limit 1) m on true
  left join lateral (select data, row_hash from record where kind = $2 and source = $3 and key = $4 limit 1) r on true`

/** Reads what an answer on identity rests on. */
export const identityRows = async (db: Queryable, key: FindingKey): Promise<IdentityRows> => {
  const { rows } = await db.query<Row>(sql, [key.memberKey, key.recordKind, key.source, key.recordKey, key.relation])
  const [row] = rows
  if (!row) throw new Error('the identity query returned no row')
  return {
    member: row.memberData === null ? null : { data: row.memberData, hash: row.memberHash },
    record: row.recordData === null ? null : { data: row.recordData, hash: row.recordHash },
    declarations: row.declarations,
  }
}
