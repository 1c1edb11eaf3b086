import type { Queryable } from '../../store/queryable.ts'
import { lodgeChallenge, openAppeal, standingBefore } from '../../store/review/desk/challenges.ts'
import type { DeskMatter } from '../../store/review/desk/lockMatter.ts'
import { notifyRecipients } from '../../store/review/notifyRecipients.ts'
import type { MatterGiven } from '../decide/matterStep.ts'
import type { Desk } from './desk.ts'
import { noteOverturn } from './noteOverturn.ts'
import { endAppeal } from './stepChallenge.ts'
import { today } from './today.ts'

/** What follows from a step in effect that challenges a decision: its record, and a notice to whoever built on it. */
export async function followStep(
  desk: Desk,
  tx: Queryable,
  matter: DeskMatter,
  given: MatterGiven & { readonly decisionId: string },
): Promise<void> {
  const { action, by, reasons, decisionId } = given
  const on = today(desk)
  const flagIds = matter.flags.map(({ id }) => id)
  switch (action) {
    case 'appeal': {
      const challenged = await standingBefore(tx, decisionId)
      if (challenged === undefined) return
      const lodged = {
        decisionId: challenged,
        cause: given.challengeCause ?? '',
        ground: reasons,
        enteredBy: by,
        dueOn: '',
      }
      await lodgeChallenge(tx, 'appeal', { ...lodged, raisedBy: 'subject', raisedOn: on })
      return
    }
    case 'end-appeal': {
      const appeal = await openAppeal(tx, matter.id)
      const { appealResult: result, riskPlan } = given
      if (appeal !== undefined && result)
        await endAppeal(desk, tx, appeal, { by, reasons, result, decisionId, ...(riskPlan && { riskPlan }) })
      if (result === 'REVERSED') await notifyRecipients(tx, flagIds, { cause: 'overturned', decisionId })
      return
    }
    case 'reopen': {
      return noteOverturn(tx, { flagIds, decisionId, cause: given.challengeCause ?? '', on, notice: 'overturned' })
    }
    default:
  }
}
