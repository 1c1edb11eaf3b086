import { VettingError } from '../../errors.ts'
import { takeCase } from '../../store/review/desk/takeCase.ts'
import { takeFlag, type TakenFlag } from '../../store/review/desk/takeFlag.ts'
import { together } from '../../store/together.ts'
import { act, workers } from './act.ts'
import type { Desk } from './desk.ts'
import { refreshCases } from './refreshCases.ts'
import { today } from './today.ts'

/**
 * Claims the flag that is read next. Nobody else gets it until the claim runs out; one somebody has an interest in, or has
 * answered already, is passed over without a word. @throws VettingError `queue-empty` when nothing is left for this person.
 */
export const takeNext = (desk: Desk, by: string): Promise<TakenFlag> =>
  act(desk, { by, roles: workers, about: undefined }, async ({ tx, reviewer }) => {
    const supervisor = reviewer.roles.includes('supervisor')
    const taking = { by, supervisor, minutes: desk.policy.casework.claimMinutes, today: today(desk) }
    let claim = await takeFlag(tx, taking)
    // Each attempt sees what was committed meanwhile, so somebody always moves on.
    while (claim === 'again') claim = await takeFlag(tx, taking)
    if (!claim) throw new VettingError('queue-empty', 'No flag waits for you.')
    const { flagId } = claim
    await together(
      tx,
      () => takeCase(tx, flagId),
      () => refreshCases(tx, { flagIds: [flagId] }, today(desk)),
    )
    return {
      result: claim,
      event: {
        operation: 'alteration',
        subject: claim.memberKey,
        fields: ['claim'],
        justification: 'takes the next flag',
        correlationId: `claim-${claim.version}`,
      },
    }
  })
