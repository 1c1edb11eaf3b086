import { z } from 'zod'
import { undoLink as undo } from '../../review/desk/undoLink.ts'
import { deskOf } from '../deskOf.ts'
import { operation } from '../operation.ts'
import { id } from '../schemas/common.ts'
import { answered, reasons, version } from '../schemas/decide.ts'

export const undoLink = operation({
  id: 'undoLink',
  method: 'post',
  path: '/flags/{flagId}/undo',
  summary: 'Undoes "the same person": the two records stand apart again, and whoever was told hears of it',
  personal: false,
  input: z.object({ flagId: id, version, reasons }),
  output: answered,
  run: (api, caller, input) => undo(deskOf(api, caller), { ...input, by: caller.by }),
})
