import type { Queryable } from '../../queryable.ts'

const sql = `
insert into matter_flag (matter_id, flag_id, added_by) values ($1, $2, $3)
on conflict (matter_id, flag_id) do update set added_by = excluded.added_by, removed_by = null`

/** A matter rests on this flag from now on. */
export const attachFlag = async (
  tx: Queryable,
  matterId: string,
  flagId: string,
  decisionId: string,
): Promise<void> => {
  await tx.query(sql, [matterId, flagId, decisionId])
}
