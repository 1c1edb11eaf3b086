import type { Queryable } from '../../queryable.ts'

/** What a step leaves on a matter. Dates are ISO, '' for none. */
export type MatterWrite = {
  readonly status: string
  readonly route: string
  readonly outcome: string
  readonly holdDecided: boolean
  readonly holdReviewOn: string
  readonly consulted: boolean
  readonly freshSeverity: boolean
  readonly assessor: string
  readonly reportReceivedOn: string
  readonly notifiedOn: string
  readonly appealEndsOn: string
  readonly appealResult: string
  readonly linkedCase: string
  readonly closedOn: string
  readonly decisionId: string
  /** The decision waits for a second person. */
  readonly waits: boolean
}

const sql = `
update matter
   set status = $2, route = $3, outcome = $4, hold_decided = $5, hold_review_on = nullif($6, '')::date, consulted = $7,
       fresh_severity = $8, assessor = $9, report_received_on = nullif($10, '')::date, notified_on = nullif($11, '')::date,
       appeal_ends_on = nullif($12, '')::date, appeal_result = $13, linked_case = $14, closed_on = nullif($15, '')::date,
       decision_id = case when $17 then decision_id else $16::bigint end,
       proposal_id = case when $17 then $16::bigint end,
       version = version + 1
 where id = $1`

/** Brings a locked matter where a decision leads it. */
export const settleMatter = async (tx: Queryable, id: string, write: MatterWrite): Promise<void> => {
  await tx.query(sql, [
    id,
    write.status,
    write.route,
    write.outcome,
    write.holdDecided,
    write.holdReviewOn,
    write.consulted,
    write.freshSeverity,
    write.assessor,
    write.reportReceivedOn,
    write.notifiedOn,
    write.appealEndsOn,
    write.appealResult,
    write.linkedCase,
    write.closedOn,
    write.decisionId,
    write.waits,
  ])
}
