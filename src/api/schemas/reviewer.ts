import { z } from 'zod'
import { interestKinds } from '../../store/review/desk/insertInterest.ts'
import { reviewerRoles, standings } from '../../store/review/desk/reviewer.ts'
import { line, memberKey } from './common.ts'

export const reviewerId = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._@-]{0,63}$/)

/** Somebody who signs in; see `Reviewer`. */
export const reviewer = z.object({
  id: reviewerId,
  memberKey: memberKey.nullable(),
  /** Force of somebody from outside, who has no record here; '' for everybody else. */
  force: z.string().regex(/^[^\s/]{0,10}$/),
  rank: line(60),
  standing: z.enum(standings),
  roles: z.array(z.enum(reviewerRoles)).min(1).readonly(),
  active: z.boolean(),
})

export const interestKind = z.enum(interestKinds)
