import type { Queryable } from '../queryable.ts'

const sql = `
with member as (
  select distinct on (r.key) d."workforceClass" as class, d.clearance ->> 'level' as level,
         d.clearance ->> 'expiry' as expiry, lower(concat_ws(' ', d.post, d.command)) as post
    from record r, json_to_record(r.data::json) as d("workforceClass" text, post text, command text, clearance json)
   where r.kind = 'workforce'
   order by r.key, r.id desc
), judged as (
  select class, coalesce(level, '') = '' as none,
         coalesce(expiry, '') <> '' and expiry < $1 as expired,
         not (case when exists (select from unnest($3::text[]) as w(word) where strpos(post, word) > 0)
                   then level = any ($4::text[])
                   else coalesce($2::jsonb -> class ? level, false) end) as wrong
    from member
)
select class, (count(*) filter (where not none and not expired and not wrong))::int as "inDate",
       (count(*) filter (where not none and expired and not wrong))::int as expired,
       (count(*) filter (where not none and not expired and wrong))::int as "wrongLevel",
       (count(*) filter (where not none and expired and wrong))::int as "expiredAndWrong",
       (count(*) filter (where none))::int as "notRecorded"
  from judged
 group by class
 order by class`

/** Members of one class of the workforce; each is in one of the five. */
export type ClearanceCount = {
  readonly class: string
  readonly inDate: number
  readonly expired: number
  readonly wrongLevel: number
  readonly expiredAndWrong: number
  readonly notRecorded: number
}

export type AcceptedLevels = {
  /** Levels that do for a class of the workforce. */
  readonly byClass: Readonly<Record<string, readonly string[]>>
  /** Lower-case words of a post or command, and the levels that do for those posts instead. */
  readonly designatedPosts: { readonly words: readonly string[]; readonly levels: readonly string[] }
}

/** The clearances of everybody in force, judged on an ISO date. */
export const clearances = async (
  db: Queryable,
  asAt: string,
  { byClass, designatedPosts }: AcceptedLevels,
): Promise<readonly ClearanceCount[]> => {
  const { rows } = await db.query<ClearanceCount>(sql, [
    asAt,
    JSON.stringify(byClass),
    designatedPosts.words,
    designatedPosts.levels,
  ])
  return rows
}
