import type { Queryable } from '../queryable.ts'

const sql = `
with change as (
  select kind, source, key, owner from record_change where seq > $2 and seq <= $3
), touched as (
  select kind as record_kind, source, key as record_key from change where kind in ('nominals', 'report-persons', 'misconduct')
  union
  select 'nominals', source, owner from change where kind = 'disposals'
  union
  select 'report-persons', p.source, p.key
    from change c join record p on p.kind = 'report-persons' and p.source = c.source
     and p.owner = case c.kind when 'reports' then c.key else c.owner end
   where c.kind in ('reports', 'report-persons')
)
insert into shard_record (run_id, shard, record_kind, source, record_key)
select $1, $4::int + ((row_number() over (order by record_kind, source, record_key) - 1) / $5::int)::int,
       record_kind, source, record_key
  from touched`

/**
 * Lists the screened records a delta has to compare again, in shards of `size` numbered from `firstShard`: every changed
 * person, the nominal of a changed disposal, and all persons of a report that changed or whose persons changed.
 * Returns how many.
 */
export const collectChangedRecords = async (
  tx: Queryable,
  run: { readonly id: string; readonly fromSeq: string; readonly toSeq: string },
  firstShard: number,
  size: number,
): Promise<number> => {
  const { rowCount } = await tx.query(sql, [run.id, run.fromSeq, run.toSeq, firstShard, size])
  return rowCount ?? 0
}
