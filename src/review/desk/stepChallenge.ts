import { VettingError } from '../../errors.ts'
import type { Queryable } from '../../store/queryable.ts'
import { lockChallenge, type LockedChallenge, settleChallenge } from '../../store/review/desk/challenges.ts'
import {
  type ChallengeAction,
  challengeMachines,
  type ChallengeStatus,
  type LodgedKind,
  lodgedKinds,
} from '../casework/challengeMachine.ts'
import { challengeNeeds } from '../casework/challengeNeeds.ts'
import { step } from '../casework/transition.ts'
import { act, workers } from './act.ts'
import { clockOf } from './clockOf.ts'
import type { Desk } from './desk.ts'
import { freeText, reasonsText } from './freeText.ts'
import { refuseInterest } from './knownFlag.ts'
import { today } from './today.ts'

export type ChallengeGiven = {
  readonly by: string
  readonly version: number
  readonly action: ChallengeAction
  readonly reasons: string
  /** Of the appeal panel (r27). */
  readonly chair?: 'chief-officer' | 'hmcic'
  readonly result?: 'CONFIRMED' | 'REVERSED'
  /** How the risk is managed after a reversal (r30). */
  readonly riskPlan?: string
}

export type ChallengeStepped = {
  readonly challengeId: string
  readonly status: ChallengeStatus
  readonly dueOn: string
}

/**
 * Takes one step of an appeal or a review. An appeal is decided with the matter (`end-appeal`), not here; a review that
 * reverses a decision says so once the decision was undone or reopened.
 * @throws VettingError `not-found`, `stale-version`, `step-refused`, `same-person`, `not-permitted`, `conflict-of-interest`.
 */
export const stepChallenge = (
  desk: Desk,
  { challengeId, ...given }: ChallengeGiven & { readonly challengeId: string },
): Promise<ChallengeStepped> =>
  act(
    desk,
    { by: given.by, roles: workers, about: { step: 'challenge', kind: 'challenge', ids: [challengeId] } },
    async ({ tx, reviewer }) => {
      const challenge = await lockChallenge(tx, challengeId, given.by)
      if (!challenge) throw new VettingError('not-found', 'There is no such challenge. See: vetting queue challenges')
      refuseInterest(challenge)
      if (given.action === 'decide') {
        if (challenge.kind === 'appeal')
          throw new VettingError('step-refused', 'An appeal is decided with its matter: the step end-appeal.')
        if (reviewer.standing === 'below-inspector')
          throw new VettingError('not-permitted', 'A review takes a delegate of at least inspector (r3).')
      }
      if (given.version !== challenge.version)
        throw new VettingError('stale-version', 'The challenge has changed since. Look at it again.')
      const stepped = await settle(desk, tx, challenge, given, challenge.undoneBy)
      return {
        result: stepped,
        event: {
          operation: 'alteration',
          subject: challenge.memberKey,
          fields: ['challenge'],
          justification: `takes a step of a challenge: ${given.action}`,
          correlationId: `challenge-${challengeId}`,
        },
      }
    },
  )

/** The result of the appeal that goes on, with the decision that ends it. */
export const endAppeal = async (
  desk: Desk,
  tx: Queryable,
  challengeId: string,
  given: Omit<ChallengeGiven, 'action' | 'version'> & { readonly decisionId: string },
): Promise<void> => {
  const challenge = await lockChallenge(tx, challengeId, given.by)
  if (challenge) await settle(desk, tx, challenge, { ...given, action: 'decide' }, given.decisionId)
}

const settle = async (
  desk: Desk,
  tx: Queryable,
  challenge: LockedChallenge,
  given: Omit<ChallengeGiven, 'version'>,
  overturnedBy: string,
): Promise<ChallengeStepped> => {
  const kind = lodgedKinds.find((one) => one === challenge.kind)
  if (!kind) throw new VettingError('step-refused', 'It was done when it was entered: there is no step to take.')
  const status = nextOf(kind, challenge, given, overturnedBy)
  const day = today(desk)
  const { chair = challenge.chair, result = challenge.result, by } = given
  const isDecided = given.action === 'decide'
  const dueOn =
    status === 'ARGUABLE' ? clockOf(desk, 'r29-meeting', day) : isDecided ? clockOf(desk, 'r30-result', day) : ''
  await settleChallenge(tx, challenge.id, {
    status,
    dueOn,
    chair,
    result,
    riskPlan: freeText(given.riskPlan ?? challenge.riskPlan, 'risk plan'),
    overturnedBy: isDecided && result === 'REVERSED' ? overturnedBy : challenge.overturnedBy,
    decidedBy: isDecided ? by : challenge.decidedBy,
    decidedOn: isDecided ? day : challenge.decidedOn,
    toldOn: given.action === 'tell' ? day : '',
    by,
  })
  return { challengeId: challenge.id, status, dueOn }
}

const nextOf = (
  kind: LodgedKind,
  challenge: LockedChallenge,
  given: Omit<ChallengeGiven, 'version'>,
  overturnedBy: string,
): ChallengeStatus => {
  const status = challenge.status as ChallengeStatus
  const met = challengeNeeds({
    kind,
    status,
    senior: challenge.senior,
    chair: given.chair ?? '',
    reasons: reasonsText(given.reasons),
    result: given.result ?? '',
    riskPlan: given.riskPlan ?? '',
    overturned: overturnedBy !== '',
    challengedBy: challenge.challengedBy,
    decider: given.by,
  })
  const taken = step(challengeMachines[kind], status, given.action, met)
  if (taken.ok) return taken.to
  if (taken.code === 'not-allowed')
    throw new VettingError('step-refused', 'There is no such step from where the challenge stands.')
  if (taken.missing.includes('other-person'))
    throw new VettingError('same-person', 'Nobody reviews a decision of their own.')
  throw new VettingError(
    'step-refused',
    `The step lacks: ${taken.missing.map((need) => hints[need] ?? need).join(', ')}.`,
  )
}

const hints: Readonly<Record<string, string>> = {
  chair: 'chair (chief-officer, or hmcic for a senior officer; r27)',
  result:
    'result (a reversal: the decision undone or reopened first, of an appeal one found arguable, with a risk plan)',
}
