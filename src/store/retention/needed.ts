import type { Queryable } from '../queryable.ts'
import type { ErasureSubject } from './erasure.ts'

/** Why something must not be erased; a hold carries the number it can be found by. */
export type Need = { readonly kind: 'open-flag' | 'open-matter' | 'legal-hold' | 'reviewer'; readonly id: string }

const memberSql = `
select 'open-flag' as kind, id::text from flag where member_key = $1 and state = 'open'
union all
select 'open-matter', id::text from matter where member_key = $1 and status <> 'CLOSED'
union all
select 'reviewer', id from reviewer where member_key = $1 and active
union all
select 'legal-hold', h.id::text
  from legal_hold h
 where h.released_at is null
   and (h.subject = 'member/' || $1
        or exists (select from flag g where g.member_key = $1
                      and h.subject = concat_ws('/', 'record', g.source, g.record_kind, g.record_key)))
 limit 20`

const recordSql = `
with mine as (select * from flag where source = $1 and record_kind = $2 and record_key = $3)
select 'open-flag' as kind, id::text from mine where state = 'open'
union all
select 'open-matter', m.id::text
  from matter m join matter_flag f on f.matter_id = m.id and f.removed_by is null join mine g on g.id = f.flag_id
 where m.status <> 'CLOSED'
union all
select 'legal-hold', h.id::text
  from legal_hold h
 where h.released_at is null
   and (h.subject = concat_ws('/', 'record', $1::text, $2::text, $3::text)
        or h.subject in (select 'member/' || member_key from mine))
 limit 20`

/** What still needs the subject; nothing when it may go. */
export const neededFor = async (db: Queryable, subject: ErasureSubject): Promise<readonly Need[]> => {
  const { rows } =
    'memberKey' in subject
      ? await db.query<Need>(memberSql, [subject.memberKey])
      : await db.query<Need>(recordSql, [subject.source, subject.kind, subject.key])
  return rows
}
