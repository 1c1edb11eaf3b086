import type { Queryable } from '../queryable.ts'

const sql = `
with touched as (
  select case kind when 'workforce' then key else owner end as member_key
    from record_change
   where seq > $2 and seq <= $3 and kind in ('workforce', 'associations')
   group by 1
)
insert into shard_member (run_id, shard, member_key)
select $1, $4::int + ((row_number() over (order by member_key) - 1) / $5::int)::int, member_key from touched`

/**
 * Lists the members a delta has to compare again, in shards of `size` numbered from `firstShard`: those who changed and
 * those with a changed declaration. Returns how many.
 */
export const collectChangedMembers = async (
  tx: Queryable,
  run: { readonly id: string; readonly fromSeq: string; readonly toSeq: string },
  firstShard: number,
  size: number,
): Promise<number> => {
  const { rowCount } = await tx.query(sql, [run.id, run.fromSeq, run.toSeq, firstShard, size])
  return rowCount ?? 0
}
