import type { Queryable } from '../../queryable.ts'

const sql = `
insert into disclosure (flag_id, recipient, decision_id, by)
select flag_id, recipient, $3, $4 from unnest($1::bigint[]) as f(flag_id), unnest($2::text[]) as r(recipient)
on conflict (flag_id, recipient) do nothing`

/** Notes who was told of some flags, so that they hear of it should one turn out wrong. */
export const insertDisclosures = async (
  tx: Queryable,
  given: {
    readonly flagIds: readonly string[]
    readonly recipients: readonly string[]
    readonly decisionId: string
    readonly by: string
  },
): Promise<void> => {
  await tx.query(sql, [given.flagIds, given.recipients, given.decisionId, given.by])
}
