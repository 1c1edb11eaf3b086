import { VettingError } from '../../errors.ts'
import { closeEscalation } from '../../store/review/desk/closeEscalation.ts'
import { dropClaim } from '../../store/review/desk/dropClaim.ts'
import { act, workers } from './act.ts'
import type { Desk } from './desk.ts'
import { knownFlag, refuseInterest } from './knownFlag.ts'

/**
 * Puts a flag back: its holder, or a supervisor, who also ends that it was handed up.
 * @throws VettingError `claim-expired` when nobody holds it, `claim-held` when it is somebody else's.
 */
export const release = (desk: Desk, { flagId, by }: { readonly flagId: string; readonly by: string }): Promise<void> =>
  act(
    desk,
    { by, roles: workers, about: { step: 'release', kind: 'flag', ids: [flagId] } },
    async ({ tx, reviewer }) => {
      const flag = await knownFlag(tx, flagId, by)
      refuseInterest(flag)
      const isSupervisor = reviewer.roles.includes('supervisor')
      if (!flag.claim && !(isSupervisor && flag.escalated)) {
        throw new VettingError('claim-expired', 'Nobody holds the flag.')
      }
      if (flag.claim && flag.claim.holder !== by && !isSupervisor) {
        throw new VettingError('claim-held', 'Somebody else holds the flag.')
      }
      await dropClaim(tx, [flag.id])
      if (isSupervisor) await closeEscalation(tx, flag.id)
      return {
        result: undefined,
        event: {
          operation: 'alteration',
          subject: flag.memberKey,
          fields: ['claim'],
          justification: 'puts the flag back',
          correlationId: `flag-${flag.id}`,
        },
      }
    },
  )
