import type { Transition } from './transition.ts'

export const matterStatuses = [
  'OPEN',
  'INFO_REQUESTED',
  'HELD_R12',
  'SEVERITY',
  'WITHDRAWAL_ASSESSMENT',
  'REPORT_IN',
  'SECOND_DECISION',
  'DECIDED',
  'APPEAL',
  'CLOSED',
] as const

export type MatterStatus = (typeof matterStatuses)[number]

export const matterActions = [
  'request-information',
  'receive-information',
  'hold',
  'release',
  'assess-severity',
  'refer',
  'assess-withdrawal',
  'revise-severity',
  'discontinue',
  'receive-report',
  'decide',
  'propose',
  'agree',
  'differ',
  'appeal',
  'end-appeal',
  'close',
  'reopen',
] as const

export type MatterAction = (typeof matterActions)[number]

export type MatterNeed =
  /** The decider's own words and factors. */
  | 'reasons'
  /** Who was asked, and when the hold is looked at again (r12). */
  | 'consultees'
  | 'review-date'
  /** Whether to hold was decided before any withdrawal assessment (r12). */
  | 'hold-decided'
  /** The conduct decision-maker or the line manager was asked first (r15). */
  | 'consulted'
  /** A route the regime has for this step. */
  | 'route'
  /** Evidence that was not there at the first severity assessment, and a fresh one made on it (r22). */
  | 'new-evidence'
  | 'fresh-severity'
  /** An assessor who is competent, not an interested party and not managed by the officer (r16). */
  | 'assessor'
  /** The assessor's report is in (r23), or is not yet. */
  | 'report'
  | 'no-report'
  /** The two-person rule does not ask for a second decider. */
  | 'single-decider'
  /** The second decider is another person, and saw the evidence before the first view. */
  | 'second-person'
  /** The route taken can be appealed (r26: a withdrawal only), and the time for it is not over. */
  | 'appealable'
  | 'in-time'
  /** Why a decision is challenged, as it is counted. */
  | 'challenge-cause'
  /** Nothing to appeal, or the time for it is over. */
  | 'no-appeal-open'
  /** CONFIRMED, or REVERSED with a statement how the risk will be managed (r30). */
  | 'appeal-result'
  /** The subject was told in writing: a decision takes effect on that (r15, r25). */
  | 'notified'
  /** A counted outcome that the route can end as. */
  | 'outcome'

const beforeAssessment = ['OPEN', 'INFO_REQUESTED', 'SEVERITY'] as const

type MatterTransition = Transition<MatterStatus, MatterAction, MatterNeed>

/** Steps every regime has. */
const common: readonly MatterTransition[] = [
  { action: 'request-information', from: ['OPEN', 'SEVERITY'], to: 'INFO_REQUESTED', needs: [] },
  { action: 'receive-information', from: ['INFO_REQUESTED'], to: 'OPEN', needs: [] },
  { action: 'assess-severity', from: ['OPEN', 'INFO_REQUESTED'], to: 'SEVERITY', needs: [] },
  // Until the report arrives the severity assessment may be revised, whichever way it went.
  {
    action: 'revise-severity',
    from: ['WITHDRAWAL_ASSESSMENT', 'DECIDED'],
    to: 'SEVERITY',
    needs: ['reasons', 'no-report'],
  },
  { action: 'receive-report', from: ['WITHDRAWAL_ASSESSMENT'], to: 'REPORT_IN', needs: ['report'] },
  { action: 'decide', from: ['REPORT_IN'], to: 'DECIDED', needs: ['route', 'reasons', 'single-decider'] },
  { action: 'propose', from: ['REPORT_IN'], to: 'SECOND_DECISION', needs: ['route', 'reasons'] },
  { action: 'agree', from: ['SECOND_DECISION'], to: 'DECIDED', needs: ['second-person', 'reasons'] },
  { action: 'differ', from: ['SECOND_DECISION'], to: 'REPORT_IN', needs: ['second-person', 'reasons', 'report'] },
  { action: 'differ', from: ['SECOND_DECISION'], to: 'SEVERITY', needs: ['second-person', 'reasons', 'no-report'] },
  {
    action: 'appeal',
    from: ['DECIDED'],
    to: 'APPEAL',
    needs: ['appealable', 'notified', 'in-time', 'challenge-cause'],
  },
  { action: 'end-appeal', from: ['APPEAL'], to: 'CLOSED', needs: ['appeal-result', 'outcome'] },
  { action: 'close', from: ['DECIDED'], to: 'CLOSED', needs: ['notified', 'no-appeal-open', 'outcome'] },
  { action: 'reopen', from: ['CLOSED'], to: 'OPEN', needs: ['reasons', 'challenge-cause'] },
]

/** The matter of a police officer or special constable, under the Police (Vetting) Regulations 2025. */
export const officerMatterMachine: readonly MatterTransition[] = [
  ...common,
  { action: 'hold', from: beforeAssessment, to: 'HELD_R12', needs: ['reasons', 'consultees', 'review-date'] },
  { action: 'release', from: ['HELD_R12'], to: 'OPEN', needs: ['reasons'] },
  { action: 'refer', from: ['SEVERITY'], to: 'DECIDED', needs: ['consulted', 'route', 'reasons', 'single-decider'] },
  { action: 'propose', from: ['SEVERITY'], to: 'SECOND_DECISION', needs: ['consulted', 'route', 'reasons'] },
  {
    action: 'assess-withdrawal',
    from: ['SEVERITY'],
    to: 'WITHDRAWAL_ASSESSMENT',
    needs: ['hold-decided', 'consulted', 'assessor', 'reasons'],
  },
  {
    action: 'discontinue',
    from: ['WITHDRAWAL_ASSESSMENT'],
    to: 'DECIDED',
    needs: ['new-evidence', 'fresh-severity', 'reasons', 'single-decider'],
  },
]

/** The matter of anybody else: the same evidence and reasons, the routes of local policy, none of the regulations' own steps. */
export const localMatterMachine: readonly MatterTransition[] = [
  ...common,
  { action: 'refer', from: ['SEVERITY'], to: 'DECIDED', needs: ['route', 'reasons', 'single-decider'] },
  { action: 'propose', from: ['SEVERITY'], to: 'SECOND_DECISION', needs: ['route', 'reasons'] },
  { action: 'assess-withdrawal', from: ['SEVERITY'], to: 'WITHDRAWAL_ASSESSMENT', needs: ['assessor', 'reasons'] },
]
