import { dropClaim } from '../../store/review/desk/dropClaim.ts'
import { insertEscalation } from '../../store/review/desk/insertEscalation.ts'
import { act, workers } from './act.ts'
import type { Desk } from './desk.ts'
import { reasonsText } from './freeText.ts'
import { heldFlag } from './heldFlag.ts'

/**
 * Hands a flag up: from then on only a supervisor takes it, until one puts it back.
 * @throws VettingError `claim-expired`, `missing-reason`, `text-refused`.
 */
export const escalate = (
  desk: Desk,
  { flagId, by, reason }: { readonly flagId: string; readonly by: string; readonly reason: string },
): Promise<void> => {
  const words = reasonsText(reason, 'reason')
  return act(desk, { by, roles: workers, about: { step: 'escalate', kind: 'flag', ids: [flagId] } }, async ({ tx }) => {
    const flag = await heldFlag(tx, flagId, by)
    if (!flag.escalated) await insertEscalation(tx, flag.id, by, words)
    await dropClaim(tx, [flag.id])
    return {
      result: undefined,
      event: {
        operation: 'alteration',
        subject: flag.memberKey,
        fields: ['escalation'],
        justification: 'hands the flag up; the reason is kept with it',
        correlationId: `flag-${flag.id}`,
      },
    }
  })
}
