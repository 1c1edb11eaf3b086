import type { Queryable } from '../queryable.ts'

const sql = `
with latest as (
  select distinct on (c.flag_id) c.flag_id, c.change
    from flag_change c join reconciliation r on r.id = c.reconciliation_id
   where r.business_date <= $1
   order by c.flag_id, c.reconciliation_id desc)
select g.record_kind as "recordKind", g.source, count(distinct g.member_key)::int as members
  from flag g
  join reconciliation r on r.id = g.first_reconciliation
  left join latest l on l.flag_id = g.id
 where r.business_date <= $1 and l.change is distinct from 'withdrawn'
   and exists (select from record m where m.kind = 'workforce' and m.key = g.member_key and m.gap is null)
 group by g.record_kind, g.source
 order by g.record_kind, g.source`

/** Members who were searched and had a candidate in a source, whatever was decided on it. */
export type SourceCandidates = { readonly recordKind: string; readonly source: string; readonly members: number }

/** Candidates by source as at an ISO date: raised by then and not withdrawn by then. */
export const candidatesBySource = async (db: Queryable, asAt: string): Promise<readonly SourceCandidates[]> => {
  const { rows } = await db.query<SourceCandidates>(sql, [asAt])
  return rows
}
