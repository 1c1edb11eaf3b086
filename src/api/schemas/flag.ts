import { z } from 'zod'
import { band, flagClass, flagStatus, id, isoDate, tier } from './common.ts'

/** What makes a flag the same on another night. */
const findingKey = {
  memberKey: z.string(),
  class: flagClass,
  source: z.string(),
  recordKind: z.string(),
  recordKey: z.string(),
  relation: z.string(),
}

const standing = {
  id,
  caseId: id,
  status: flagStatus,
  band,
  tier,
  score: z.int(),
  agePoints: z.int(),
  weight: z.number(),
  conflictWith: z.array(z.string()).readonly(),
  openedOn: isoDate,
  version: z.int(),
}

/** A flag as the queue lists it. */
export const queueRow = z.object({ ...findingKey, ...standing, position: id })

/** Several things a flag's place follows from, in the words of the policy it was scored under. */
const explanation = z.object({
  parts: z
    .array(
      z.object({
        signal: z.string(),
        label: z.string(),
        why: z.string(),
        effect: z.enum(['tier', 'points', 'factor']),
        value: z.number(),
      }),
    )
    .readonly(),
  contacts: z.array(z.object({ contact: z.string(), holders: z.int() })).readonly(),
  cap: z.enum(['', 'contact-common']),
})

/** A flag with both records, what was compared, and what every run did to it. */
export const flagDocument = z.object({
  ...findingKey,
  ...standing,
  state: z.enum(['open', 'withdrawn', 'closed']),
  /** The finding as the matcher wrote it. */
  evidence: z.unknown(),
  explanation,
  modelVersion: z.string(),
  policyVersion: z.string(),
  history: z
    .array(
      z.object({
        reconciliationId: id,
        businessDate: isoDate,
        change: z.enum(['new', 'changed', 'withdrawn', 'returned', 'reopened']),
        what: z
          .array(z.object({ field: z.string(), before: z.unknown().optional(), after: z.unknown().optional() }))
          .readonly(),
      }),
    )
    .readonly(),
})

/** Everything of one member, seen together. */
export const caseDocument = z.object({
  id,
  memberKey: z.string(),
  status: z.string(),
  openedOn: isoDate,
  version: z.int(),
  pattern: z.object({ incidents: z.int(), expected: z.number(), chance: z.number(), timeline: z.unknown() }).nullable(),
  flags: z.array(flagDocument).readonly(),
})
