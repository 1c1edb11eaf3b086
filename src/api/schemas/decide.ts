import { z } from 'zod'
import { matterActions, matterStatuses } from '../../review/casework/matterMachine.ts'
import { clearanceOutcomes, outcomes, severityRoutes } from '../../review/casework/routes.ts'
import { factors as knownFactors } from '../../review/decide/factors.ts'
import { twoPersonRules } from '../../review/decide/secondNeeded.ts'
import { flagStatus, id, instant } from './common.ts'

/** The version that was looked at: a newer one refuses the step. */
export const version = z.int().min(1)

/** The decider's own words, 10 to 4,000 characters. */
export const reasons = z.string().max(4_000)

/** Why a matter stands alone that the reasons call isolated or one-off, where other incidents of the person are known. */
export const whyIsolated = z.string().max(4_000)

export const names = z.array(z.string().min(1).max(200)).max(100).readonly()
export const factors = z.array(z.enum(knownFactors)).readonly()
export const route = z.enum([...severityRoutes, ...clearanceOutcomes, 'DISCONTINUED'])
export const outcome = z.enum(outcomes)
export const matterAction = z.enum(matterActions)

/** What became of an answer; `waitsFor` names the rule under which a second person is waited for. */
export const answered = z.object({
  flagId: id,
  decisionId: id,
  status: flagStatus,
  waitsFor: z.enum(twoPersonRules).optional(),
})

export const matterStepped = z.object({
  matterId: id,
  decisionId: id,
  status: z.enum(matterStatuses),
  waitsFor: z.enum([...twoPersonRules, '']).optional(),
})

/** Who works on a flag until when. */
export const claim = z.object({ flagId: id, version: id, until: instant })

export const done = z.object({ done: z.literal(true) })
