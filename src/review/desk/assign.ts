import { VettingError } from '../../errors.ts'
import type { Claim } from '../../store/review/desk/claim.ts'
import { claimFlag } from '../../store/review/desk/claimFlag.ts'
import { conflictBetween } from '../../store/review/desk/conflictBetween.ts'
import { takeCase } from '../../store/review/desk/takeCase.ts'
import { act, workers } from './act.ts'
import type { Desk } from './desk.ts'
import { knownFlag, refuseInterest } from './knownFlag.ts'
import { refreshCases } from './refreshCases.ts'
import { today } from './today.ts'

export type Assignment = {
  readonly flagId: string
  readonly by: string
  /** Who is to work on it: a supervisor gives it to anybody, others to themselves. */
  readonly to: string
}

/**
 * Gives a flag to somebody. Only a supervisor takes it from whoever holds it, or gives it to another.
 * @throws VettingError `not-permitted`, `claim-held`, `conflict-of-interest` of either person.
 */
export const assign = (desk: Desk, { flagId, by, to }: Assignment): Promise<Claim> =>
  act(
    desk,
    { by, roles: workers, about: { step: 'assign', kind: 'flag', ids: [flagId], people: [to] } },
    async ({ tx, reviewer }) => {
      const flag = await knownFlag(tx, flagId, by)
      refuseInterest(flag)
      const isSupervisor = reviewer.roles.includes('supervisor')
      if (to !== by && !isSupervisor)
        throw new VettingError('not-permitted', 'Only a supervisor gives a flag to another.')
      if (flag.escalated && !isSupervisor)
        throw new VettingError('not-permitted', 'The flag was handed up to a supervisor.')
      if (flag.claim && flag.claim.holder !== to && !isSupervisor) {
        throw new VettingError('claim-held', 'Somebody else holds the flag. Take the next one.')
      }
      if (to !== by) refuseInterest({ interest: await conflictBetween(tx, to, flag.memberKey) })
      const { assignMinutes, claimMinutes } = desk.policy.casework
      const minutes = to === by ? claimMinutes : assignMinutes
      const claim = await claimFlag(tx, { flagId: flag.id, holder: to, assignedBy: by, minutes })
      await takeCase(tx, flag.id)
      await refreshCases(tx, { flagIds: [flag.id] }, today(desk))
      return {
        result: claim,
        event: {
          operation: 'alteration',
          subject: flag.memberKey,
          fields: ['claim'],
          recipients: [to],
          justification: to === by ? 'takes the flag' : 'assigns the flag',
          correlationId: `claim-${claim.version}`,
        },
      }
    },
  )
