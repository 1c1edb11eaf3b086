import type { Queryable } from '../queryable.ts'

const sql = `
with member as (
  select distinct on (r.key) coalesce(r.data::json -> 'clearance' ->> 'level', '') as level,
         coalesce(r.data::json -> 'clearance' -> 'checksDone', '[]') as checks
    from record r where r.kind = 'workforce' order by r.key, r.id desc
), done as (
  select m.level, upper(btrim(c.name)) as name, count(*)::int as members
    from member m, lateral (select distinct name from json_array_elements_text(m.checks) as e(name)) c
   group by 1, 2
), listed as (
  select unnest($1::text[]) as name union select name from done
)
select coalesce(nullif(b.level, ''), 'none') as level, l.name as "check", coalesce(d.members, 0) as done, b.members
  from (select level, count(*)::int as members from member group by level) b
 cross join listed l
  left join done d on d.level = b.level and d.name = l.name
 order by b.level, l.name`

/** Members cleared at one level, and how many of them one check is recorded for. */
export type CheckCount = {
  /** `none` where no level is recorded. */
  readonly level: string
  /** As the workforce extract names it, in capitals. */
  readonly check: string
  readonly done: number
  readonly members: number
}

/** Checks done by level of clearance, of everybody in force; `listed` are counted also where nobody has them. */
export const checksDone = async (db: Queryable, listed: readonly string[]): Promise<readonly CheckCount[]> =>
  (await db.query<CheckCount>(sql, [listed])).rows
