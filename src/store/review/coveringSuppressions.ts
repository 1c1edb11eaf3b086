import type { FindingKey } from './findingKey.ts'
import type { Queryable } from '../queryable.ts'

export type CoveringSuppression = Pick<FindingKey, 'memberKey' | 'source' | 'recordKind' | 'recordKey' | 'relation'> & {
  readonly flagId: string
}

const sql = `
select distinct s.flag_id as "flagId", s.member_key as "memberKey", s.source, s.record_kind as "recordKind",
       s.record_key as "recordKey", s.relation
  from suppression s
  join flag g on g.id = s.flag_id
  join finding f on (f.member_key, f.source, f.record_kind, f.record_key, f.relation)
                  = (s.member_key, s.source, s.record_kind, s.record_key, s.relation)
 where s.lifted_at is null and f.class <> g.class and f.class <> 'WELFARE'
   and ($1::text[] is null or s.member_key = any ($1))`

/** Suppressions in force whose pair of member and record was also found under another class. */
export const coveringSuppressions = async (
  db: Queryable,
  memberKeys: readonly string[] | undefined,
): Promise<readonly CoveringSuppression[]> => {
  const { rows } = await db.query<CoveringSuppression>(sql, [memberKeys ?? null])
  return rows
}
