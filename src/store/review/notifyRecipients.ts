import type { Queryable } from '../queryable.ts'

export type NoticeCause =
  | { readonly cause: 'withdrawn'; readonly reconciliationId: string }
  | { readonly cause: 'corrected'; readonly correctionId: string }
  | { readonly cause: 'undone' | 'overturned'; readonly decisionId: string }

/**
 * Whoever was told of the flag outside the queue, whoever decided on it, on its matter, or that another flag repeats it, and
 * the member where a packet with it was given out.
 */
const sql = `
with recipient as (
  select flag_id, recipient from disclosure where flag_id = any ($1::bigint[])
  union
  select flag_id, decided_by from decision where flag_id = any ($1::bigint[]) and in_effect and action = 'confirm'
  union
  select mf.flag_id, d.decided_by
    from matter_flag mf join decision d on d.matter_id = mf.matter_id
   where mf.flag_id = any ($1::bigint[])
  union
  select original_flag_id, decided_by from decision
   where original_flag_id = any ($1::bigint[]) and in_effect and action = 'duplicate'
  union
  select g.id, g.member_key
    from flag g join export_request e on e.kind = 'packet' and e.member_key = g.member_key and e.released_at >= g.opened_on
   where g.id = any ($1::bigint[])
)
insert into recipient_notice (flag_id, recipient, cause, reconciliation_id, correction_id, decision_id)
select flag_id, recipient, $2, $3, $4, $5 from recipient order by flag_id, recipient
returning recipient`

/** Leaves a notice to everybody who must hear that some flags were wrong or are gone; returns whom. */
export const notifyRecipients = async (
  tx: Queryable,
  flagIds: readonly string[],
  cause: NoticeCause,
): Promise<readonly string[]> => {
  const { rows } = await tx.query<{ recipient: string }>(sql, [
    flagIds,
    cause.cause,
    cause.cause === 'withdrawn' ? cause.reconciliationId : null,
    cause.cause === 'corrected' ? cause.correctionId : null,
    'decisionId' in cause ? cause.decisionId : null,
  ])
  return [...new Set(rows.map((row) => row.recipient))]
}
