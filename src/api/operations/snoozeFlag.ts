import { z } from 'zod'
import { snooze } from '../../review/desk/snooze.ts'
import { deskOf } from '../deskOf.ts'
import { operation } from '../operation.ts'
import { id, isoDate } from '../schemas/common.ts'
import { done, reasons } from '../schemas/decide.ts'

export const snoozeFlag = operation({
  id: 'snoozeFlag',
  method: 'post',
  path: '/flags/{flagId}/snooze',
  summary: 'Puts a flag off until a date',
  personal: false,
  input: z.object({ flagId: id, until: isoDate, reason: reasons }),
  output: done,
  run: async (api, caller, input) => {
    await snooze(deskOf(api, caller), { ...input, by: caller.by })
    return { done: true } as const
  },
})
