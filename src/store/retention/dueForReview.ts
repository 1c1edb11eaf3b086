import type { Queryable } from '../queryable.ts'

export type Kept = {
  readonly kind: string
  /** `member/<force/number>` or `record/<source>/<kind>/<key>`, as holds and erasures name it. */
  readonly subject: string
  /** ISO date the time counts from, and the one it is to be looked at. */
  readonly since: string
  readonly reviewOn: string
}

const record = (row: string): string => `concat_ws('/', 'record', ${row}.source, ${row}.record_kind, ${row}.record_key)`

/** A source record carries its own review date; everything else counts from the day it was closed. */
const sql = `
with kept as (
  select 'withdrawn-flag' as kind, ${record('g')} as subject, r.business_date as since
    from flag g join reconciliation r on r.id = g.last_reconciliation where g.state = 'withdrawn'
  union
  select 'decided-flag', ${record('g')}, coalesce((d.at at time zone 'Europe/London')::date, r.business_date)
    from flag g join reconciliation r on r.id = g.last_reconciliation left join decision d on d.id = g.decision_id
   where g.state = 'closed'
  union
  select 'closed-case', 'member/' || c.member_key, c.closed_on
    from case_file c
   where c.closed_on is not null
     and not exists (select from flag g where g.case_id = c.id and g.state = 'open')
     and not exists (select from matter m where m.case_id = c.id and m.status <> 'CLOSED')
  union
  select 'welfare-hit', ${record('h')}, r.business_date
    from welfare_hit h join reconciliation r on r.id = h.last_reconciliation where h.state <> 'open'
  union all
  select 'source-record', concat_ws('/', 'record', source, kind, key), (data::json ->> 'reviewDate')::date
    from record where data::json ->> 'reviewDate' ~ '^\\d{4}-\\d\\d-\\d\\d$'
)
select k.kind, k.subject, k.since, k.since + p.days as "reviewOn"
  from kept k
  join unnest($1::text[], $2::int[]) as p(kind, days) using (kind)
 where k.since + p.days <= $3::date
 order by "reviewOn", subject
 limit $4`

/** What is to be looked at by a date, longest overdue first, given the days each kind is kept without question. */
export const dueForReview = async (
  db: Queryable,
  periods: readonly { readonly kind: string; readonly days: number }[],
  on: string,
  limit: number,
): Promise<readonly Kept[]> => {
  const { rows } = await db.query<Kept>(sql, [
    periods.map(({ kind }) => kind),
    periods.map(({ days }) => days),
    on,
    limit,
  ])
  return rows
}
