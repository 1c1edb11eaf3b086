import { z } from 'zod'
import { lodgeReview as lodge } from '../../review/desk/lodgeReview.ts'
import { deskOf } from '../deskOf.ts'
import { operation } from '../operation.ts'
import { challengeCause, raisedBy } from '../schemas/challenge.ts'
import { id, isoDate } from '../schemas/common.ts'
import { reasons } from '../schemas/decide.ts'

export const lodgeReview = operation({
  id: 'lodgeReview',
  method: 'post',
  path: '/decisions/{decisionId}/reviews',
  summary: 'Enters that a decision in effect is to be looked at again by another person',
  personal: false,
  input: z.object({ decisionId: id, raisedBy, cause: challengeCause, ground: reasons }),
  output: z.object({ challengeId: id, dueOn: isoDate }),
  run: (api, caller, input) => lodge(deskOf(api, caller), { ...input, by: caller.by }),
})
