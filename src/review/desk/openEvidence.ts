import { VettingError } from '../../errors.ts'
import { checkFlag } from '../../store/review/desk/checkFlag.ts'
import { insertView } from '../../store/review/desk/insertView.ts'
import { type FlagDocument, readFlag } from '../../store/review/readFlag.ts'
import { together } from '../../store/together.ts'
import { act, workers } from './act.ts'
import type { Desk } from './desk.ts'
import { freeText } from './freeText.ts'
import { knownFlag, refuseInterest, unknownFlag } from './knownFlag.ts'

export type Opening = {
  readonly flagId: string
  readonly by: string
  /** The statement that nothing ties the reader to the member; without it nothing is shown. */
  readonly noConflict: boolean
  /** Why it is opened, 3 to 250 characters; kept in the audit trail. */
  readonly justification: string
}

export type Opened = {
  readonly viewId: string
  /** Both records and why the flag stands where it stands. What others answered is not in it: a second look is blind. */
  readonly flag: FlagDocument
}

/**
 * Shows the evidence of a flag, once the consultation stands in the audit trail. A flag that is opened by its holder is no
 * longer unread. @throws VettingError `not-permitted` without the statement, `conflict-of-interest`, `unknown-flag`.
 */
export const openEvidence = async (desk: Desk, opening: Opening): Promise<Opened> => {
  const { flagId, by, noConflict } = opening
  const justification = freeText(opening.justification, 'justification')
  if (!noConflict)
    throw new VettingError('not-permitted', 'State first that no conflict of interest stands against it.')
  return act(desk, { by, roles: workers, about: { step: 'open', kind: 'flag', ids: [flagId] } }, async ({ tx }) => {
    const known = await knownFlag(tx, flagId, by)
    refuseInterest(known)
    const [viewId, , flag] = await together(
      tx,
      () => insertView(tx, known.id, by, noConflict),
      async () => (known.claim?.holder === by ? checkFlag(tx, known.id) : undefined),
      () => readFlag(tx, known.id),
    )
    if (!flag) throw unknownFlag()
    return {
      result: { viewId, flag },
      event: {
        operation: 'consultation',
        subject: known.memberKey,
        source: `${known.source}/${known.recordKind}`,
        fields: ['evidence'],
        justification,
        correlationId: `view-${viewId}`,
      },
    }
  })
}
