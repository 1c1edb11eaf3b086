import { VettingError } from '../../errors.ts'
import { conflictBetween } from '../../store/review/desk/conflictBetween.ts'
import { insertDecision } from '../../store/review/desk/insertDecision.ts'
import { insertDisclosures } from '../../store/review/desk/insertDisclosures.ts'
import { isOutside } from '../../store/review/desk/isOutside.ts'
import type { DeskMatter } from '../../store/review/desk/lockMatter.ts'
import { readReviewer } from '../../store/review/desk/reviewer.ts'
import { settleMatter } from '../../store/review/desk/settleMatter.ts'
import type { MatterStatus } from '../casework/matterMachine.ts'
import { callsIsolated } from '../decide/callsIsolated.ts'
import { actOf, endOf, type MatterGiven, matterStep } from '../decide/matterStep.ts'
import { isDelegated, mayDecide } from '../decide/mayDecide.ts'
import type { TwoPersonRule } from '../decide/secondNeeded.ts'
import type { Acting } from './act.ts'
import type { Desk } from './desk.ts'
import { followStep } from './followStep.ts'
import { matterWrite } from './matterWrite.ts'
import { refreshCases } from './refreshCases.ts'
import { today } from './today.ts'

export type MatterStepped = {
  readonly matterId: string
  readonly decisionId: string
  readonly status: MatterStatus
  /** A second person is waited for, under this rule or ('') because somebody wished it. */
  readonly waitsFor?: TwoPersonRule | ''
}

/** Takes one step of a locked matter, with all that follows from it, in the caller's transaction. `given` is checked. */
export async function stepMatter(
  desk: Desk,
  { tx, reviewer }: Acting,
  matter: DeskMatter,
  given: MatterGiven,
): Promise<MatterStepped> {
  const { by, action } = given
  if (given.version !== matter.version)
    throw new VettingError('stale-version', 'The matter has changed since. Look at it again.')
  const end = endOf(matter, given)
  const isSecond = action === 'agree' || action === 'differ' || (action === 'reopen' && matter.proposal !== null)
  const assessor = given.assessor ?? matter.assessor
  const assessorOutside = assessor === '' ? undefined : await isOutside(tx, assessor, matter.memberKey)
  const permission = mayDecide(desk.policy, {
    decider: reviewer,
    interest: matter.interest ?? '',
    evidenceOpened: !isDelegated(action) || matter.flags.every(({ views }) => views.length > 0),
    firstBy: isSecond ? (matter.proposal?.by ?? '') : '',
    on: {
      question: 'matter',
      regime: matter.regime,
      action,
      route: end.route,
      senior: matter.senior,
      assessorOutside,
    },
    act: actOf(matter, given),
  })
  if (!permission.ok) throw new VettingError(permission.code, permission.why)
  if (isDelegated(action) && matter.flags.some(({ status }) => status === 'NEW' || status === 'IDENTITY_CHECK')) {
    throw new VettingError('step-refused', 'Whether it is this person comes first: answer the flags of the matter.')
  }
  await refuseAssessor({ tx, reviewer }, matter, given)
  refuseIsolated(matter, given)
  const taken = matterStep(desk.policy, matter, given, today(desk))
  if (!taken.ok) throw refused(taken.code === 'missing' ? taken.missing : [])
  const decision = await insertDecision(tx, {
    caseId: matter.caseId,
    memberKey: matter.memberKey,
    subject: { matterId: matter.id },
    version: given.version,
    action,
    answer: taken.to,
    ...end,
    reasons: given.reasons,
    factors: given.factors ?? [],
    views: matter.flags.flatMap(({ views }) => views),
    evidenceFingerprint: '',
    originalFlagId: '',
    cause: '',
    rule: permission.rule ?? '',
    first: isSecond && matter.proposal ? { id: matter.proposal.id, by: matter.proposal.by } : undefined,
    by,
    policyVersion: desk.policy.version,
    modelVersion: matter.flags[0]?.modelVersion ?? '',
    details: detailsOf(given),
  })
  const waits = !decision.inEffect
  const status = waits && action !== 'propose' ? (matter.status as MatterStatus) : taken.to
  await settleMatter(
    tx,
    matter.id,
    matterWrite(matter, given, { status, waits, decisionId: decision.id, today: today(desk) }),
  )
  if (given.recipients && !waits) {
    const flagIds = matter.flags.map(({ id }) => id)
    await insertDisclosures(tx, { flagIds, recipients: given.recipients, decisionId: decision.id, by })
  }
  if (!waits) await followStep(desk, tx, matter, { ...given, decisionId: decision.id })
  await refreshCases(tx, { matterIds: [matter.id] }, today(desk))
  return { matterId: matter.id, decisionId: decision.id, status, ...(waits && { waitsFor: permission.rule ?? '' }) }
}

/** Somebody competent who works the queue, is not tied to the member and not managed by them (r16). */
async function refuseAssessor({ tx }: Acting, matter: DeskMatter, { action, assessor }: MatterGiven): Promise<void> {
  if (action !== 'assess-withdrawal' || assessor === undefined) return
  const person = await readReviewer(tx, assessor)
  if (!person?.active)
    throw new VettingError('unknown-reviewer', 'The assessor is no active reviewer. See: vetting reviewers')
  if (await conflictBetween(tx, assessor, matter.memberKey)) {
    throw new VettingError('conflict-of-interest', 'A conflict of interest stands against the assessor.')
  }
}

/** Steps whose reasons say what a matter amounts to. */
const judging: readonly string[] = ['refer', 'discontinue', 'decide', 'propose', 'agree', 'close']

/** @throws VettingError `missing-reason` for a matter called isolated that is not the only one, without a word why. */
const refuseIsolated = ({ otherIncidents }: DeskMatter, { action, reasons, whyIsolated }: MatterGiven): void => {
  if (!judging.includes(action) || !otherIncidents || whyIsolated !== undefined || !callsIsolated(reasons)) return
  throw new VettingError(
    'missing-reason',
    'The reasons call it isolated or one-off, and other incidents of this person are known: say why it stands alone.',
  )
}

const refused = (missing: readonly string[]): VettingError =>
  new VettingError(
    'step-refused',
    missing.length === 0
      ? 'There is no such step from where the matter stands.'
      : `The step lacks: ${missing.join(', ')}.`,
  )

/** What is kept beside the columns of the decision; of a second decision that differs, what it came to. */
const detailsOf = (given: MatterGiven) => ({
  linkedCase: given.linkedCase ?? '',
  ...(given.action === 'differ' && { cameTo: { route: given.route, outcome: given.outcome } }),
  ...(given.consultees && { consultees: given.consultees }),
  ...(given.reviewOn && { reviewOn: given.reviewOn }),
  ...(given.assessor && { assessor: given.assessor }),
  ...(given.reportReceivedOn && { reportReceivedOn: given.reportReceivedOn }),
  ...(given.challengeCause && { challengeCause: given.challengeCause }),
  ...(given.appealResult && { appealResult: given.appealResult }),
  ...(given.riskPlan && { riskPlan: given.riskPlan }),
  ...(given.whyIsolated && { whyIsolated: given.whyIsolated }),
  ...(given.recipients && { recipients: given.recipients }),
})
