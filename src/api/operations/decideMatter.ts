import { z } from 'zod'
import { decideMatter as decide } from '../../review/desk/decideMatter.ts'
import { deskOf } from '../deskOf.ts'
import { operation } from '../operation.ts'
import { challengeCause } from '../schemas/challenge.ts'
import { id, isoDate } from '../schemas/common.ts'
import {
  factors,
  matterAction,
  matterStepped,
  names,
  outcome,
  reasons,
  route,
  version,
  whyIsolated,
} from '../schemas/decide.ts'
import { reviewerId } from '../schemas/reviewer.ts'

export const decideMatter = operation({
  id: 'decideMatter',
  method: 'post',
  path: '/matters/{matterId}/step',
  summary: 'Takes one step of a matter: does it matter, and what follows',
  personal: false,
  input: z.object({
    matterId: id,
    action: matterAction.exclude(['agree', 'differ']),
    version,
    reasons,
    factors: factors.exactOptional(),
    route: route.exactOptional(),
    outcome: outcome.exactOptional(),
    /** r12: who was asked about a hold, when it is looked at again, and that holding was considered and not done. */
    consultees: names.exactOptional(),
    reviewOn: isoDate.exactOptional(),
    holdConsidered: z.boolean().exactOptional(),
    /** r15: the conduct decision-maker or the line manager was asked. */
    consulted: z.boolean().exactOptional(),
    /** r22: evidence that was not there, and a severity assessment made on it. */
    newEvidence: z.boolean().exactOptional(),
    freshSeverity: z.boolean().exactOptional(),
    /** r16: the reviewer who runs the withdrawal assessment. */
    assessor: reviewerId.exactOptional(),
    reportReceivedOn: isoDate.exactOptional(),
    /** Why a decision is appealed (r26) or its matter reopened; the reasons are the ground. */
    challengeCause: challengeCause.exactOptional(),
    appealResult: z.enum(['CONFIRMED', 'REVERSED']).exactOptional(),
    riskPlan: z.string().max(4_000).exactOptional(),
    whyIsolated: whyIsolated.exactOptional(),
    /** The case an ALREADY_KNOWN outcome points at. */
    linkedCase: z.string().max(200).exactOptional(),
    recipients: names.exactOptional(),
  }),
  output: matterStepped,
  run: (api, caller, input) => decide(deskOf(api, caller), { ...input, by: caller.by }),
})
