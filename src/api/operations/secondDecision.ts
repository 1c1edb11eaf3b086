import { z } from 'zod'
import { secondDecision as decide } from '../../review/desk/decideMatter.ts'
import { deskOf } from '../deskOf.ts'
import { operation } from '../operation.ts'
import { id } from '../schemas/common.ts'
import { factors, matterStepped, names, outcome, reasons, route, version, whyIsolated } from '../schemas/decide.ts'

export const secondDecision = operation({
  id: 'secondDecision',
  method: 'post',
  path: '/matters/{matterId}/second',
  summary: 'The second decision on a matter, blind to the first',
  personal: false,
  input: z.object({
    matterId: id,
    version,
    reasons,
    factors: factors.exactOptional(),
    route,
    outcome,
    /** Who is told of the matter with this step, outside the queue. */
    whyIsolated: whyIsolated.exactOptional(),
    recipients: names.exactOptional(),
  }),
  output: matterStepped,
  run: (api, caller, input) => decide(deskOf(api, caller), { ...input, by: caller.by }),
})
