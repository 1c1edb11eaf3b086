import type { Queryable } from '../../queryable.ts'

const sql = `
update case_file c
   set status = w.status, version = c.version + 1,
       taken = c.taken and w.status not in ('CLOSED', 'REOPENED'),
       closed_on = case when w.status = 'CLOSED' then $3::date else c.closed_on end
  from unnest($1::bigint[], $2::text[]) as w(id, status)
 where c.id = w.id and c.status <> w.status`

/** Sets the status of some cases. One that is closed must be taken up anew. `today` is the London date (ISO). */
export const setCaseStatuses = async (
  tx: Queryable,
  cases: readonly { readonly caseId: string; readonly status: string }[],
  today: string,
): Promise<void> => {
  await tx.query(sql, [cases.map(({ caseId }) => caseId), cases.map(({ status }) => status), today])
}
