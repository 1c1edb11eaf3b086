import { VettingError } from '../../errors.ts'
import { act, workers } from './act.ts'
import { answer, type Answered, type IdentityAnswer } from './answer.ts'
import type { Desk } from './desk.ts'
import { reasonsText } from './freeText.ts'
import { knownFlag, refuseInterest } from './knownFlag.ts'
import { refreshCases } from './refreshCases.ts'
import { today } from './today.ts'

/**
 * Answers whether the record is about this person. Where two people are asked, the first answer waits, unseen by others, and
 * the next person's answer is the second: the same takes effect, another waits in turn.
 * @throws VettingError `stale-version`, `claim-expired`, `flag-withdrawn`, `same-person`, `conflict-of-interest`,
 *   `not-permitted`, `evidence-unopened`, `missing-reason`, `text-refused`, `step-refused`, `unknown-flag`.
 */
export const answerIdentity = (desk: Desk, given: IdentityAnswer & { readonly flagId: string }): Promise<Answered> =>
  settleAnswer(desk, given, false)

/** The second answer on a flag. @throws VettingError `conflict` when no first one waits; else as `answerIdentity`. */
export const secondAnswer = (desk: Desk, given: IdentityAnswer & { readonly flagId: string }): Promise<Answered> =>
  settleAnswer(desk, given, true)

const settleAnswer = async (
  desk: Desk,
  given: IdentityAnswer & { readonly flagId: string },
  mustBeSecond: boolean,
): Promise<Answered> => {
  reasonsText(given.reasons)
  return act(
    desk,
    { by: given.by, roles: workers, about: { step: given.action, kind: 'flag', ids: [given.flagId] } },
    async (acting) => {
      const flag = await knownFlag(acting.tx, given.flagId, given.by)
      refuseInterest(flag)
      if (mustBeSecond && !flag.proposal)
        throw new VettingError('conflict', 'No first answer waits for a second person.')
      const answered = await answer(desk, acting, flag, given)
      await refreshCases(acting.tx, { flagIds: [flag.id] }, today(desk))
      return {
        result: answered,
        event: {
          operation: 'alteration',
          subject: flag.memberKey,
          source: `${flag.source}/${flag.recordKind}`,
          fields: ['identity'],
          justification: `answers whether it is this person: ${given.action}; reasons are kept with the decision`,
          correlationId: `decision-${answered.decisionId}`,
        },
      }
    },
  )
}
