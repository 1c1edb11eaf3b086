import { VettingError } from '../../errors.ts'
import { insertNote } from '../../store/review/desk/insertNote.ts'
import { act, workers } from './act.ts'
import type { Desk } from './desk.ts'
import { freeText } from './freeText.ts'
import { knownFlag, refuseInterest } from './knownFlag.ts'

/**
 * Writes a note on a flag, whatever its status; returns its number. Notes are never changed.
 * @throws VettingError `text-refused`, `missing-reason` for an empty one, `conflict-of-interest`.
 */
export const note = (
  desk: Desk,
  { flagId, by, body }: { readonly flagId: string; readonly by: string; readonly body: string },
): Promise<string> => {
  const words = freeText(body, 'note')
  if (words === '') throw new VettingError('missing-reason', 'The note is empty.')
  return act(desk, { by, roles: workers, about: { step: 'note', kind: 'flag', ids: [flagId] } }, async ({ tx }) => {
    const flag = await knownFlag(tx, flagId, by)
    refuseInterest(flag)
    const id = await insertNote(tx, { caseId: flag.caseId, flagId: flag.id, by, body: words })
    return {
      result: id,
      event: {
        operation: 'alteration',
        subject: flag.memberKey,
        fields: ['note'],
        justification: 'writes a note on the flag',
        correlationId: `note-${id}`,
      },
    }
  })
}
