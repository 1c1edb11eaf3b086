import { z } from 'zod'
import { id, isoDate } from './common.ts'

const dateOrNone = z.union([isoDate, z.literal('')])

/** A matter that goes on. A first decision that waits is not in it: the second is blind. */
export const matterRow = z.object({
  id,
  memberKey: z.string(),
  regime: z.enum(['officer', 'local']),
  status: z.string(),
  route: z.string(),
  outcome: z.string(),
  flags: z.array(id).readonly(),
  openedOn: isoDate,
  holdReviewOn: dateOrNone,
  appealEndsOn: dateOrNone,
  version: z.int(),
})

/** Day on which a notice counts as given, and last day for an appeal ('' where none lies). */
export const served = z.object({ notifiedOn: isoDate, appealEndsOn: dateOrNone })
