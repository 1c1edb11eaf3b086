import type { Queryable } from '../../queryable.ts'
import type { FlagStatus } from '../flagStatus.ts'

const sql = `
with settled as (
  update flag
     set status = $2, version = version + 1,
         decision_id = case when $4 then $3::bigint else decision_id end,
         proposal_id = case when $4 then null else $3::bigint end,
         decided_fingerprint = case when $4 then evidence_fingerprint else decided_fingerprint end
   where id = $1
  returning id
), free as (
  delete from claim c using settled s where c.flag_id = s.id
)
update snooze z set ended_at = clock_timestamp() from settled s where z.flag_id = s.id and z.ended_at is null`

/** Brings a flag where a decision leads it, or notes one that waits; either way it is free again. */
export const settleFlag = async (
  tx: Queryable,
  flagId: string,
  status: FlagStatus,
  decision: { readonly id: string; readonly inEffect: boolean },
): Promise<void> => {
  await tx.query(sql, [flagId, status, decision.id, decision.inEffect])
}
