import type { Queryable } from '../../queryable.ts'

const sql = `
insert into link (flag_id, member_key, source, record_kind, record_key, relation, decision_id)
select id, member_key, source, record_kind, record_key, relation, $2 from flag where id = $1`

/** Links member and record by a decision; both stay as they are. */
export const linkFlag = async (tx: Queryable, flagId: string, decisionId: string): Promise<void> => {
  await tx.query(sql, [flagId, decisionId])
}
