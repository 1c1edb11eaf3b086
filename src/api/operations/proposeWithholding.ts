import { VettingError } from '../../errors.ts'
import { refusable } from '../../review/desk/refusable.ts'
import { asReviewer } from '../../store/asReviewer.ts'
import { proposeWithholding as propose } from '../../store/packet/withholdings.ts'
import { record } from '../api.ts'
import { deskOf } from '../deskOf.ts'
import { operation } from '../operation.ts'
import { memberPath } from '../schemas/common.ts'
import { withholding, withholdingProposal } from '../schemas/withholding.ts'

export const proposeWithholding = operation({
  id: 'proposeWithholding',
  method: 'post',
  path: '/cases/{force}/{number}/withholdings',
  summary: 'Proposes to leave an item out of the packet of a member; the reason given is kept with it',
  personal: true,
  input: withholdingProposal.extend(memberPath),
  output: withholding,
  run: (api, caller, { force, number, ...given }) => {
    const memberKey = `${force}/${number}`
    const about = { step: 'propose withholding', kind: 'member', ids: [memberKey] } as const
    return refusable(deskOf(api, caller), caller.by, about, () =>
      asReviewer(api.db, caller.by, async (tx) => {
        const id = await propose(tx, { ...given, memberKey, reason: caller.justification, author: caller.by })
        if (id === undefined) throw new VettingError('conflict', 'That item is withheld or proposed already.')
        await record(api, caller, tx, { operation: 'alteration', subject: memberKey, fields: [`withholding ${id}`] })
        return { withholding: id }
      }),
    )
  },
})
