import type { Queryable } from '../../store/queryable.ts'
import { insertOverturn, standingBefore } from '../../store/review/desk/challenges.ts'
import { notifyRecipients } from '../../store/review/notifyRecipients.ts'

/** Enters that a decision stands no more, and leaves a notice to whoever was told of it or built on it. */
export const noteOverturn = async (
  tx: Queryable,
  given: {
    readonly flagIds: readonly string[]
    /** The decision in effect that overturns. */
    readonly decisionId: string
    readonly cause: string
    readonly on: string
    readonly notice: 'undone' | 'overturned'
  },
): Promise<void> => {
  const { flagIds, decisionId, cause, on, notice } = given
  const challenged = await standingBefore(tx, decisionId)
  if (challenged !== undefined)
    await insertOverturn(tx, { decisionId: challenged, overturnedBy: decisionId, cause, on })
  await notifyRecipients(tx, flagIds, { cause: notice, decisionId })
}
