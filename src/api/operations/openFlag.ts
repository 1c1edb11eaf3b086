import { z } from 'zod'
import { openEvidence } from '../../review/desk/openEvidence.ts'
import { deskOf } from '../deskOf.ts'
import { operation } from '../operation.ts'
import { id } from '../schemas/common.ts'
import { flagDocument } from '../schemas/flag.ts'

export const openFlag = operation({
  id: 'openFlag',
  method: 'post',
  path: '/flags/{flagId}/open',
  summary: 'Shows the evidence of a flag, after the statement that no conflict of interest stands against it',
  personal: true,
  input: z.object({ flagId: id, noConflict: z.boolean() }),
  output: z.object({ viewId: id, flag: flagDocument }),
  run: (api, caller, input) =>
    openEvidence(deskOf(api, caller), { ...input, by: caller.by, justification: caller.justification }),
})
