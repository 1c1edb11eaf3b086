import type { Queryable } from '../../queryable.ts'

const sql = `
with removed as (
  update matter_flag set removed_by = $2 where flag_id = $1 and removed_by is null returning matter_id
)
select r.matter_id as "matterId" from removed r`

/** Takes a flag that is not about the person out of its matter; returns the matter, undefined when it had none. */
export const detachFlag = async (tx: Queryable, flagId: string, decisionId: string): Promise<string | undefined> => {
  const { rows } = await tx.query<{ matterId: string }>(sql, [flagId, decisionId])
  return rows[0]?.matterId
}
