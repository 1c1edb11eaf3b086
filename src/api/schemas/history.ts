import { z } from 'zod'
import { id, instant } from './common.ts'

const idOrNone = id.or(z.literal(''))

/** A decision as it was taken; a first one that waits for a second person is shown to its author only. */
export const decision = z.object({
  id,
  question: z.enum(['identity', 'matter']),
  flagId: idOrNone,
  matterId: idOrNone,
  action: z.string(),
  answer: z.string(),
  route: z.string(),
  outcome: z.string(),
  reasons: z.string(),
  factors: z.array(z.string()).readonly(),
  cause: z.string(),
  rule: z.string(),
  secondOf: idOrNone,
  agrees: z.boolean().nullable(),
  inEffect: z.boolean(),
  decidedBy: z.string(),
  rank: z.string(),
  policyVersion: z.string(),
  modelVersion: z.string(),
  at: instant,
})

export const note = z.object({ id, flagId: idOrNone, by: z.string(), body: z.string(), at: instant })

/** What a recipient has to be told of a flag, and whether it reached them. */
export const notice = z.object({
  id,
  flagId: id,
  memberKey: z.string(),
  recipient: z.string(),
  cause: z.enum(['withdrawn', 'corrected', 'undone', 'overturned']),
  at: instant,
  deliveredAt: instant.nullable(),
  acknowledgedAt: instant.nullable(),
})
