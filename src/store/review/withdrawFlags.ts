import type { Queryable } from '../queryable.ts'

const sql = `
with gone as (
  select g.id, g.status,
         exists (select from record r where r.kind = g.record_kind and r.source = g.source and r.key = g.record_key) as kept
    from flag g where g.id = any ($2::bigint[])
), withdrawn as (
  update flag g
     set status = 'SOURCE_WITHDRAWN', proposal_id = null, last_reconciliation = $1, version = g.version + 1
    from gone where g.id = gone.id
)
insert into flag_change (reconciliation_id, flag_id, change, what)
select $1, id, 'withdrawn',
       json_build_array(json_build_object('field', 'status', 'before', status, 'after', 'SOURCE_WITHDRAWN'),
                        json_build_object('field', 'cause', 'after', case when kept then 'no longer found' else 'record gone' end))
  from gone`

/** Withdraws flags whose finding is gone, keeping their evidence, and says whether the source record is gone too. */
export const withdrawFlags = async (
  tx: Queryable,
  reconciliationId: string,
  flagIds: readonly string[],
): Promise<void> => {
  await tx.query(sql, [reconciliationId, flagIds])
}
