import { doubtSuppression } from '../../store/review/desk/doubtSuppression.ts'
import { insertCorrection } from '../../store/review/desk/insertCorrection.ts'
import { notifyRecipients } from '../../store/review/notifyRecipients.ts'
import { act, workers } from './act.ts'
import type { Desk } from './desk.ts'
import { reasonsText } from './freeText.ts'
import { knownFlag, refuseInterest } from './knownFlag.ts'

/**
 * Notes that something said of a flag was wrong, and leaves a notice to everybody who was told of it or decided on it (Data
 * Protection Act 2018, s38 and s46). The next run looks again at "a different person". Returns whom. @throws VettingError `missing-reason`, `text-refused`, `unknown-flag`.
 */
export const correct = (
  desk: Desk,
  { flagId, by, reason }: { readonly flagId: string; readonly by: string; readonly reason: string },
): Promise<{ readonly correctionId: string; readonly recipients: readonly string[] }> => {
  const words = reasonsText(reason, 'reason')
  return act(desk, { by, roles: workers, about: { step: 'correct', kind: 'flag', ids: [flagId] } }, async ({ tx }) => {
    const flag = await knownFlag(tx, flagId, by)
    refuseInterest(flag)
    const correctionId = await insertCorrection(tx, flag.id, by, words)
    await doubtSuppression(tx, flag.id)
    const recipients = await notifyRecipients(tx, [flag.id], { cause: 'corrected', correctionId })
    return {
      result: { correctionId, recipients },
      event: {
        operation: 'disclosure',
        subject: flag.memberKey,
        fields: ['correction'],
        recipients: recipients.slice(0, 100),
        justification: 'corrects the flag; the reason is kept with the correction',
        correlationId: `correction-${correctionId}`,
      },
    }
  })
}
