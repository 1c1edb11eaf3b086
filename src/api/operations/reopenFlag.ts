import { z } from 'zod'
import { reopenCauses, reopenFlag as reopen } from '../../review/desk/reopenFlag.ts'
import { deskOf } from '../deskOf.ts'
import { operation } from '../operation.ts'
import { id } from '../schemas/common.ts'
import { answered, reasons, version } from '../schemas/decide.ts'

export const reopenFlag = operation({
  id: 'reopenFlag',
  method: 'post',
  path: '/flags/{flagId}/reopen',
  summary: 'Asks again what was answered "a different person" or "a duplicate"',
  personal: false,
  input: z.object({ flagId: id, version, reasons, cause: z.enum(reopenCauses) }),
  output: answered,
  run: (api, caller, input) => reopen(deskOf(api, caller), { ...input, by: caller.by }),
})
