import { VettingError } from '../../errors.ts'
import { conflictBetween } from '../../store/review/desk/conflictBetween.ts'
import { lockNotice, setReceipt } from '../../store/review/desk/notices.ts'
import { act, workers } from './act.ts'
import type { Desk } from './desk.ts'
import { refuseInterest } from './knownFlag.ts'

export const receipts = ['delivered', 'acknowledged'] as const

export type Receipt = (typeof receipts)[number]

/**
 * Enters that a recipient's notice was delivered, or that the recipient said so.
 * @throws VettingError `not-found`, `conflict` for a receipt that was entered before, `conflict-of-interest`.
 */
export const receiveNotice = (
  desk: Desk,
  { noticeId, by, receipt }: { readonly noticeId: string; readonly by: string; readonly receipt: Receipt },
): Promise<void> =>
  act(desk, { by, roles: workers, about: { step: 'receipt', kind: 'notice', ids: [noticeId] } }, async ({ tx }) => {
    const notice = await lockNotice(tx, noticeId)
    if (!notice) throw new VettingError('not-found', 'There is no notice of that number. See: vetting queue notices')
    refuseInterest({ interest: await conflictBetween(tx, by, notice.memberKey) })
    if (notice.acknowledgedAt !== null || (receipt === 'delivered' && notice.deliveredAt !== null)) {
      throw new VettingError('conflict', 'That receipt was entered before.')
    }
    await setReceipt(tx, noticeId, receipt === 'acknowledged', by)
    return {
      result: undefined,
      event: {
        operation: 'alteration',
        subject: notice.memberKey,
        fields: [receipt],
        justification: 'enters the receipt of a notice',
        correlationId: `notice-${noticeId}`,
      },
    }
  })
