import { z } from 'zod'
import { escalate } from '../../review/desk/escalate.ts'
import { deskOf } from '../deskOf.ts'
import { operation } from '../operation.ts'
import { id } from '../schemas/common.ts'
import { done, reasons } from '../schemas/decide.ts'

export const escalateFlag = operation({
  id: 'escalateFlag',
  method: 'post',
  path: '/flags/{flagId}/escalate',
  summary: 'Hands a flag up to a supervisor',
  personal: false,
  input: z.object({ flagId: id, reason: reasons }),
  output: done,
  run: async (api, caller, input) => {
    await escalate(deskOf(api, caller), { ...input, by: caller.by })
    return { done: true } as const
  },
})
