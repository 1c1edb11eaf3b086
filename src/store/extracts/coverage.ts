import type { RecordKind } from '../../records/index.ts'
import type { Queryable } from '../queryable.ts'

/** What can be said of one source: no hit is not clearance, least of all in a source that was not searched. */
export type SourceCoverage = {
  readonly kind: RecordKind
  readonly source: string
  /** The extract in force; '' when none was ever accepted. */
  readonly extractId: string
  /** ISO date the content speaks of. */
  readonly asOf: string
  /** Whole days from that date to `today`. */
  readonly ageDays: number
  readonly rows: number
  readonly rejected: number
  /** Rows whose person cannot be searched for, by reason. */
  readonly gaps: Readonly<Record<string, number>>
  /** The last file offered, when it was refused after the extract in force. */
  readonly refusedSince: string
}

const sql = `
with accepted as (
  select distinct on (kind, source) kind, source, id, rows_in_force, rows_rejected
    from extract where status = 'accepted'
   order by kind, source, id desc),
vouched as (
  select e.kind, e.source, max(e.as_of) as as_of
    from extract e join accepted a on a.kind = e.kind and a.source = e.source and e.id >= a.id
   where e.status in ('accepted', 'same')
   group by e.kind, e.source),
offered as (
  select distinct on (kind, source) kind, source, id, status, refusal_code
    from extract where status <> 'loading'
   order by kind, source, id desc),
gap as (
  select kind, source, jsonb_object_agg(gap, n) as gaps
    from (select kind, source, gap, count(*) as n from record where gap is not null group by kind, source, gap) g
   group by kind, source)
select o.kind, o.source, coalesce(a.id::text, '') as "extractId", coalesce(v.as_of::text, '') as "asOf",
       coalesce($1::date - v.as_of, 0) as "ageDays", coalesce(a.rows_in_force, 0)::float8 as rows,
       coalesce(a.rows_rejected, 0)::float8 as rejected, coalesce(g.gaps, '{}') as gaps,
       case when o.status = 'refused' then o.refusal_code else '' end as "refusedSince"
  from offered o
  left join accepted a on a.kind = o.kind and a.source = o.source
  left join vouched v on v.kind = o.kind and v.source = o.source
  left join gap g on g.kind = o.kind and g.source = o.source
 order by o.kind, o.source`

/** The coverage register as at an ISO date: every source that ever offered a file, and what of it can be searched. */
export const coverage = async (client: Queryable, today: string): Promise<readonly SourceCoverage[]> => {
  const { rows } = await client.query<SourceCoverage>(sql, [today])
  return rows
}
