import type { Queryable } from '../queryable.ts'

/** A suppression in force one of whose rows is another than when it was last looked at. Data are JSON texts. */
export type MovedSuppression = {
  readonly id: string
  readonly flagId: string
  readonly snapshot: unknown
  readonly relation: string
  readonly via: string
  readonly declaration: string
  readonly member: string
  readonly memberHash: Buffer
  readonly record: string
  readonly recordHash: Buffer
  readonly declarations: readonly { readonly key: string; readonly data: string }[]
}

/** A declaration has no hash of its own here, so what rests on one is looked at every time. */
const sql = `
select s.id, s.flag_id as "flagId", s.snapshot, s.relation, coalesce(g.evidence ->> 'via', '') as via,
       coalesce(g.evidence ->> 'declaration', '') as declaration,
       m.data as member, m.row_hash as "memberHash", r.data as record, r.row_hash as "recordHash",
       coalesce((select json_agg(json_build_object('key', a.key, 'data', a.data) order by a.key)
                   from record_associations a where a.owner = s.member_key and s.relation = 'declared'), '[]') as declarations
  from suppression s
  join flag g on g.id = s.flag_id
 cross join lateral (select data, row_hash from record_workforce w where w.key = s.member_key order by id desc limit 1) m
 cross join lateral (select data, row_hash from record o
                      where o.kind = s.record_kind and o.source = s.source and o.key = s.record_key limit 1) r
 where s.lifted_at is null and s.id > $1 and ($2::text[] is null or s.member_key = any ($2))
   and exists (select from finding f
                where (f.member_key, f.class, f.source, f.record_kind, f.record_key, f.relation)
                    = (g.member_key, g.class, g.source, g.record_kind, g.record_key, g.relation))
   and (m.row_hash <> s.member_row_hash or r.row_hash <> s.record_row_hash or s.relation = 'declared')
 order by s.id limit $3`

/** Suppressions after number `after` that are to be looked at, of everybody or of some members, by number. */
export const movedSuppressions = async (
  db: Queryable,
  after: string,
  memberKeys: readonly string[] | undefined,
  limit: number,
): Promise<readonly MovedSuppression[]> => {
  const { rows } = await db.query<MovedSuppression>(sql, [after, memberKeys ?? null, limit])
  return rows
}
