import type { Queryable } from '../../queryable.ts'
import type { Tier } from '../band.ts'
import type { Interest } from './conflictBetween.ts'

/** A matter as somebody is about to work on it. Dates are ISO, '' for none; texts '' for none. */
export type DeskMatter = {
  readonly id: string
  readonly caseId: string
  readonly memberKey: string
  readonly regime: 'officer' | 'local'
  /** The subject is, or was when it was opened, of a rank above chief superintendent. */
  readonly senior: boolean
  /** Other incidents of the subject are known, confirmed or seen as a pattern. */
  readonly otherIncidents: boolean
  readonly status: string
  readonly route: string
  readonly outcome: string
  readonly holdDecided: boolean
  readonly consulted: boolean
  readonly freshSeverity: boolean
  readonly assessor: string
  readonly reportReceivedOn: string
  readonly notifiedOn: string
  readonly appealEndsOn: string
  readonly appealResult: string
  readonly holdReviewOn: string
  readonly closedOn: string
  readonly linkedCase: string
  readonly version: number
  /** Who took the step it stands on; '' for none. */
  readonly decidedBy: string
  /** A first decision that waits for a second person. */
  readonly proposal: {
    readonly id: string
    readonly action: string
    readonly by: string
    readonly route: string
    readonly outcome: string
  } | null
  readonly interest: Interest | null
  /** Its flags, with the views of the person who asks of the evidence as it stands. */
  readonly flags: readonly {
    readonly id: string
    readonly status: string
    readonly tier: Tier
    readonly modelVersion: string
    readonly views: readonly string[]
  }[]
}

const lock = `select from matter where id = $1 for update`

const read = `
select m.id, m.case_id as "caseId", m.member_key as "memberKey", m.regime, is_senior_subject(m) as senior,
       has_other_incidents(m.member_key, m.id) as "otherIncidents", m.status, m.route, m.outcome,
       m.hold_decided as "holdDecided", m.consulted, m.fresh_severity as "freshSeverity", m.assessor,
       coalesce(m.report_received_on::text, '') as "reportReceivedOn", coalesce(m.notified_on::text, '') as "notifiedOn",
       coalesce(m.appeal_ends_on::text, '') as "appealEndsOn", m.appeal_result as "appealResult", coalesce(m.hold_review_on::text, '') as "holdReviewOn",
       coalesce(m.closed_on::text, '') as "closedOn", m.linked_case as "linkedCase", m.version,
       coalesce((select d.decided_by from decision d where d.id = m.decision_id), '') as "decidedBy",
       (select json_build_object('id', p.id::text, 'action', p.action, 'by', p.decided_by, 'route', p.route,
                                 'outcome', p.outcome)
          from decision p where p.id = m.proposal_id) as proposal,
       conflict_between($2, m.member_key) as interest,
       (select coalesce(json_agg(json_build_object(
                 'id', g.id::text, 'status', g.status, 'tier', g.tier, 'modelVersion', g.model_version,
                 'views', array(select v.id::text from evidence_view v
                                 where v.flag_id = g.id and v.viewed_by = $2
                                   and v.evidence_fingerprint = g.evidence_fingerprint)) order by g.id), '[]')
          from matter_flag mf join flag g on g.id = mf.flag_id
         where mf.matter_id = m.id and mf.removed_by is null) as flags
  from matter m where m.id = $1`

/** Locks a matter until the transaction ends, and reads it as it then stands. */
export const lockMatter = async (tx: Queryable, id: string, by: string): Promise<DeskMatter | undefined> => {
  await tx.query(lock, [id])
  const { rows } = await tx.query<DeskMatter>(read, [id, by])
  return rows[0]
}
