import { z } from 'zod'
import { bulkDismiss } from '../../review/desk/bulkDismiss.ts'
import { deskOf } from '../deskOf.ts'
import { operation } from '../operation.ts'
import { id } from '../schemas/common.ts'
import { answered, factors, reasons, version } from '../schemas/decide.ts'

export const dismissFlags = operation({
  id: 'dismissFlags',
  method: 'post',
  path: '/flags/dismiss',
  summary: 'Answers "a different person" on opened flags of one member and one rule, all or none',
  personal: false,
  input: z.object({
    flags: z.array(z.object({ flagId: id, version })).min(1),
    reasons,
    factors: factors.exactOptional(),
  }),
  output: z.array(answered).readonly(),
  run: (api, caller, input) => bulkDismiss(deskOf(api, caller), { ...input, by: caller.by }),
})
