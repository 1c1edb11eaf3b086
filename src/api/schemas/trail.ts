import { z } from 'zod'
import { id, instant, isoDate } from './common.ts'
import { reviewerId } from './reviewer.ts'

/** An export of the trail, and how many entries it has. */
export const trailExport = z.object({ exportId: id, entries: z.int() })

/** An export that was asked for and has not left: its days (UTC), up to which entry, and one SHA-256 over all they say. */
export const waitingTrail = z.object({
  id,
  from: isoDate.nullable(),
  to: isoDate.nullable(),
  upTo: id,
  digest: z.string(),
  reason: z.string(),
  requestedBy: reviewerId,
  requestedAt: instant,
  agreedBy: reviewerId.nullable(),
})
