import { VettingError } from '../../errors.ts'
import type { FlagStatus } from '../../store/review/flagStatus.ts'
import type { DeskFlag } from '../../store/review/desk/lockFlags.ts'
import { insertDecision } from '../../store/review/desk/insertDecision.ts'
import { settleFlag } from '../../store/review/desk/settleFlag.ts'
import { together } from '../../store/together.ts'
import { flagMachine } from '../casework/flagMachine.ts'
import { answerFlag, type FlagOutcome } from '../decide/answerFlag.ts'
import { isFactor } from '../decide/factors.ts'
import { mayDecide } from '../decide/mayDecide.ts'
import type { TwoPersonRule } from '../decide/secondNeeded.ts'
import type { ReopeningCause } from '../suppress/reopeningCauses.ts'
import type { Acting } from './act.ts'
import type { Desk } from './desk.ts'
import { followAnswer } from './followAnswer.ts'
import { reasonsText } from './freeText.ts'
import { refuseUnheld } from './heldFlag.ts'

export type IdentityAction = 'confirm' | 'reject' | 'duplicate' | 'undo' | 'reopen'

/** What somebody says to "is the record about this person?". */
export type IdentityAnswer = {
  readonly by: string
  /** The version of the flag that was opened. */
  readonly version: number
  readonly action: IdentityAction
  readonly reasons: string
  readonly factors?: readonly string[]
  /** The flag this one repeats. */
  readonly original?: string
  /** Why an answer is asked again. */
  readonly cause?: ReopeningCause
  /** The matter a confirmed flag joins; a new one when left out. */
  readonly matterId?: string
}

export type Answered = {
  readonly flagId: string
  readonly decisionId: string
  readonly status: FlagStatus
  /** The rule under which a second person is waited for. */
  readonly waitsFor?: TwoPersonRule
}

/** Takes one answer on a locked flag, with all that follows from it, in the caller's transaction. */
export async function answer(
  desk: Desk,
  { tx, reviewer }: Acting,
  flag: DeskFlag,
  given: IdentityAnswer,
): Promise<Answered> {
  const { by, action } = given
  const reasons = reasonsText(given.reasons)
  const factors = given.factors ?? []
  if (!factors.every(isFactor))
    throw new VettingError('unknown-outcome', 'A factor is not one of the list. See: docs/casework.md')
  if (given.version !== flag.version)
    throw new VettingError('stale-version', 'The flag has changed since it was opened. Open it again.')
  const isAnswer = action === 'confirm' || action === 'reject' || action === 'duplicate'
  if (isAnswer) refuseUnheld(flag, by)
  const first = flag.proposal?.by === by ? undefined : flag.proposal
  const permission = mayDecide(desk.policy, {
    decider: reviewer,
    interest: flag.interest ?? '',
    evidenceOpened: !isAnswer || flag.views.length > 0,
    firstBy: flag.proposal?.action === action ? flag.proposal.by : '',
    on: { question: 'identity' },
    act: undefined,
  })
  if (!permission.ok) throw new VettingError(permission.code, permission.why)
  const outcome = answerFlag(
    desk.policy,
    {
      ...flag,
      proposal: flag.proposal ? { action: flag.proposal.action as IdentityAction, by: flag.proposal.by } : undefined,
    },
    {
      action,
      by,
      version: given.version,
      reasons,
      evidenceOpened: flag.views.length > 0,
      original: given.original ?? '',
      cause: given.cause ?? '',
    },
  )
  if (!outcome.ok) throw refused(outcome)
  const to = flagMachine.find((one) => one.action === action)?.to ?? outcome.status
  const decision = await insertDecision(tx, {
    caseId: flag.caseId,
    memberKey: flag.memberKey,
    subject: { flagId: flag.id },
    version: given.version,
    action,
    answer: to,
    route: '',
    outcome: '',
    reasons,
    factors,
    views: flag.views,
    evidenceFingerprint: flag.evidenceFingerprint,
    originalFlagId: given.original ?? '',
    cause: given.cause ?? '',
    rule: outcome.waitsFor ?? outcome.agreedUnder ?? '',
    first: first ? { id: first.id, by: first.by } : undefined,
    by,
    policyVersion: desk.policy.version,
    modelVersion: flag.modelVersion,
    details: {},
  })
  await together(
    tx,
    () => settleFlag(tx, flag.id, outcome.status, decision),
    async () => decision.inEffect && followAnswer(desk, tx, flag, { ...given, decisionId: decision.id }),
  )
  return {
    flagId: flag.id,
    decisionId: decision.id,
    status: outcome.status,
    ...(outcome.waitsFor && { waitsFor: outcome.waitsFor }),
  }
}

function refused(outcome: Extract<FlagOutcome, { ok: false }>): VettingError {
  switch (outcome.code) {
    case 'stale-version':
      return new VettingError('stale-version', 'The flag has changed since it was opened. Open it again.')
    case 'same-person':
      return new VettingError('same-person', "The second decision is another person's.")
    case 'not-allowed':
      return new VettingError('step-refused', 'There is no such step from where the flag stands.')
    case 'missing':
      return new VettingError('step-refused', `The step lacks: ${outcome.missing.join(', ')}.`)
  }
}
