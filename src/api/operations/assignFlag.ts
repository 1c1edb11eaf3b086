import { z } from 'zod'
import { assign } from '../../review/desk/assign.ts'
import { deskOf } from '../deskOf.ts'
import { operation } from '../operation.ts'
import { id } from '../schemas/common.ts'
import { reviewerId } from '../schemas/reviewer.ts'
import { claim } from '../schemas/decide.ts'

export const assignFlag = operation({
  id: 'assignFlag',
  method: 'post',
  path: '/flags/{flagId}/assign',
  summary: 'Gives a flag to somebody; a supervisor to anybody, others to themselves',
  personal: false,
  input: z.object({ flagId: id, to: reviewerId }),
  output: claim,
  run: async (api, caller, input) => {
    const given = await assign(deskOf(api, caller), { ...input, by: caller.by })
    return { ...given, until: given.until.toISOString() }
  },
})
