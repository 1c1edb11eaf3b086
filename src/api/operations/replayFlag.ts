import { z } from 'zod'
import { replayFlag as replay } from '../../review/replay/replayFlag.ts'
import { asReviewer } from '../../store/asReviewer.ts'
import { refusable } from '../../review/desk/refusable.ts'
import { refuseInterest, unknownFlag } from '../../review/desk/knownFlag.ts'
import { conflictWithFlag } from '../../store/review/desk/conflictBetween.ts'
import { consult } from '../api.ts'
import { deskOf } from '../deskOf.ts'
import { operation } from '../operation.ts'
import { differences, id } from '../schemas/common.ts'

const inputs = z.discriminatedUnion('from', [
  z.object({ from: z.literal('re-read'), differences }),
  z.object({
    from: z.literal('stored'),
    why: z.enum(['earlier-state', 'withdrawn', 'member-gone', 'record-gone', 'changed-since', 'no-right-to-records']),
  }),
])

export const replayFlag = operation({
  id: 'replayFlag',
  method: 'get',
  path: '/flags/{flagId}/replay',
  summary:
    'Computes every score a flag has had again, from the source records where they are still what it was made of',
  personal: true,
  input: z.object({ flagId: id }),
  output: z
    .array(
      z.object({
        reconciliationId: id,
        score: z.int(),
        policyVersion: z.string(),
        /** Stored as `before`, computed as `after`; empty when every byte is the same. */
        differences,
        inputs,
      }),
    )
    .readonly(),
  run: async (api, caller, { flagId }) => {
    const about = { step: 'replay', kind: 'flag', ids: [flagId] } as const
    return refusable(deskOf(api, caller), caller.by, about, async () => {
      await asReviewer(api.db, caller.by, async (tx) => {
        const interest = await conflictWithFlag(tx, caller.by, flagId)
        if (interest === undefined) throw unknownFlag()
        refuseInterest({ interest })
        await consult(api, caller, tx, { subject: `flag/${flagId}`, fields: ['evidence', 'explanation'] })
      })
      return asReviewer(api.db, caller.by, (tx) => replay(tx, flagId, api.rematch))
    })
  },
})
