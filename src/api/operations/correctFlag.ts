import { z } from 'zod'
import { correct } from '../../review/desk/correct.ts'
import { deskOf } from '../deskOf.ts'
import { operation } from '../operation.ts'
import { id } from '../schemas/common.ts'
import { reasons } from '../schemas/decide.ts'

export const correctFlag = operation({
  id: 'correctFlag',
  method: 'post',
  path: '/flags/{flagId}/corrections',
  summary: 'Notes that something of a flag was wrong, and leaves a notice to everybody who was told',
  personal: false,
  input: z.object({ flagId: id, reason: reasons }),
  output: z.object({ correctionId: id, recipients: z.array(z.string()).readonly() }),
  run: (api, caller, input) => correct(deskOf(api, caller), { ...input, by: caller.by }),
})
