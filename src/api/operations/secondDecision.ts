import { z } from 'zod'
import { secondDecision as decide } from '../../review/desk/decideMatter.ts'
import { deskOf } from '../deskOf.ts'
import { operation } from '../operation.ts'
import { id } from '../schemas/common.ts'
import { factors, matterStepped, outcome, reasons, route, version } from '../schemas/decide.ts'

export const secondDecision = operation({
  id: 'secondDecision',
  method: 'post',
  path: '/matters/{matterId}/second',
  summary: 'The second decision on a matter, blind to the first',
  personal: false,
  input: z.object({ matterId: id, version, reasons, factors: factors.exactOptional(), route, outcome }),
  output: matterStepped,
  run: (api, { by }, input) => decide(deskOf(api), { ...input, by }),
})
