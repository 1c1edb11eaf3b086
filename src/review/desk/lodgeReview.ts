import { VettingError } from '../../errors.ts'
import { lodgeChallenge, readDecision } from '../../store/review/desk/challenges.ts'
import type { ChallengeCause } from '../casework/challengeMachine.ts'
import { act, workers } from './act.ts'
import { clockOf } from './clockOf.ts'
import type { Desk } from './desk.ts'
import { reasonsText } from './freeText.ts'
import { refuseInterest } from './knownFlag.ts'
import { today } from './today.ts'

export type ReviewAsked = {
  readonly decisionId: string
  readonly by: string
  readonly raisedBy: 'subject' | 'force'
  readonly cause: ChallengeCause
  readonly ground: string
}

/**
 * Enters that somebody asks for a decision in effect to be looked at again, by another person and within the time the policy
 * gives. @throws VettingError `not-found`, `conflict` when such a review goes on, `missing-reason`, `conflict-of-interest`.
 */
export const lodgeReview = (
  desk: Desk,
  { decisionId, by, raisedBy, cause, ground }: ReviewAsked,
): Promise<{ readonly challengeId: string; readonly dueOn: string }> => {
  const words = reasonsText(ground, 'ground')
  return act(
    desk,
    { by, roles: workers, about: { step: 'review', kind: 'decision', ids: [decisionId] } },
    async ({ tx }) => {
      const decision = await readDecision(tx, decisionId, by)
      if (!decision) throw new VettingError('not-found', 'There is no decision of that number in effect.')
      refuseInterest(decision)
      const raisedOn = today(desk)
      const dueOn = clockOf(desk, 'local-review', raisedOn)
      const asked = { decisionId, cause, ground: words, raisedBy, enteredBy: by, raisedOn, dueOn }
      const challengeId = await lodgeChallenge(tx, 'review', asked)
      if (challengeId === undefined) throw new VettingError('conflict', 'A review of that decision goes on already.')
      return {
        result: { challengeId, dueOn },
        event: {
          operation: 'alteration',
          subject: decision.memberKey,
          fields: ['challenge'],
          justification: 'enters that a decision is to be reviewed; the ground is kept with it',
          correlationId: `challenge-${challengeId}`,
        },
      }
    },
  )
}
