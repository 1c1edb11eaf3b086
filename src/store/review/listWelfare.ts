import type { Queryable } from '../queryable.ts'
import type { Band } from './band.ts'

/** A member who is named as victim or witness: somebody to offer support to, and nothing against them. */
export type WelfareRow = {
  readonly id: string
  readonly memberKey: string
  readonly source: string
  readonly recordKind: string
  readonly recordKey: string
  /** Who of the member's people the record names. */
  readonly relation: string
  readonly band: Band
  /** Why they are thought to be the same person, in a sentence. */
  readonly sentence: string
  readonly version: number
}

const sql = `
select id, member_key as "memberKey", source, record_kind as "recordKind", record_key as "recordKey", relation, band,
       coalesce(evidence ->> 'sentence', '') as sentence, version
  from welfare_hit
 where state = 'open' and id > $1 and ($2::text is null or band = $2) and ($3::text is null or member_key = $3)
 order by id limit $4`

export type WelfareFilter = { readonly band?: Band; readonly memberKey?: string }

/** One page of open welfare hits, oldest first, after the one of number `after`. */
export const listWelfare = async (
  db: Queryable,
  { band, memberKey }: WelfareFilter,
  limit: number,
  after = '0',
): Promise<readonly WelfareRow[]> => {
  const { rows } = await db.query<WelfareRow>(sql, [after, band ?? null, memberKey ?? null, limit])
  return rows
}
