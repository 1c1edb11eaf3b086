import { z } from 'zod'
import { clearanceOutcomes, severityRoutes } from '../casework/routes.ts'
import { twoPersonRules } from '../decide/secondNeeded.ts'
import { vettingLevels } from '../../records/codes/vettingLevel.ts'
import { workforceClasses } from '../../records/codes/workforceClass.ts'
import { retentionKinds } from '../retention/retentionKinds.ts'
import { isIsoDate } from '../../records/dates/isoDate.ts'
import type { WorkforceClass } from '../../records/workforce.ts'
import { type Signal, signals } from './signal.ts'

const words = { label: z.string().min(1), why: z.string().min(1) }

const weight = z.union([
  z.strictObject({ tier: z.literal(true), ...words }),
  z.strictObject({
    group: z.string().min(1),
    points: z.int().min(-100).max(100),
    notTop: z.boolean().default(false),
    ...words,
  }),
  z.strictObject({ factor: z.number().gt(0).max(2), ...words }),
])

const share = z.number().positive().max(10)
const isoDate = z.string().refine(isIsoDate, 'must be a date written YYYY-MM-DD')

const levels = z.array(z.enum(vettingLevels.entries.map(({ code }) => code))).min(1)

const limit = z.strictObject({
  days: z.int().min(1).max(366),
  unit: z.enum(['working', 'calendar']).default('working'),
  repeats: z.boolean().default(false),
  extendable: z.boolean().default(false),
})

const calendar = z
  .strictObject({ from: isoDate, to: isoDate, holidays: z.array(z.array(isoDate)) })
  .refine(({ from, to, holidays }) => holidays.flat().every((day) => day >= from && day <= to), {
    error: 'every holiday must lie between from and to',
    path: ['holidays'],
  })
  .transform(({ from, to, holidays }) => ({ from, to, holidays: new Set(holidays.flat()) as ReadonlySet<string> }))

/** Shape of `config/policy.yaml`. Every signal must be given a weight; unknown keys are refused. */
export const policySchema = z.strictObject({
  version: z.string().regex(/^[\w.-]{1,40}$/, 'must be 1 to 40 letters, digits, dots or dashes'),
  priority: z.strictObject({
    signals: z.strictObject(Object.fromEntries(signals.map((name) => [name, weight])) as Record<Signal, typeof weight>),
    longBeforeJoiningYears: z.int().min(1).max(60),
    sensitivePosts: z.array(z.string().min(3).toLowerCase()),
    ageing: z.strictObject({
      targetWorkingDays: z.int().min(0).max(100),
      pointsPerDay: z.int().min(0).max(10),
      cap: z.int().min(0).max(100),
    }),
  }),
  association: z.strictObject({ widelySharedAbove: z.int().min(2), commonAbove: z.int().min(2) }),
  pattern: z.strictObject({
    incidentsPerYear: z.strictObject({
      default: share,
      forces: z.record(z.string(), share),
      classes: z.record(z.string(), share),
    }),
    bands: z.array(z.enum(['HIGH', 'MEDIUM', 'LOW', 'RELATIVE'])).min(1),
  }),
  rehabilitationAsOf: isoDate,
  storm: z.strictObject({ share: z.number().gt(0).max(1), atLeast: z.int().min(1) }),
  localRoutes: z.strictObject({
    severity: z.array(z.enum(severityRoutes)).min(1),
    clearance: z.array(z.enum(clearanceOutcomes)).min(1),
    appealable: z.array(z.enum([...severityRoutes, ...clearanceOutcomes])),
  }),
  // Left out by policies kept from before it was there.
  retention: z
    .partialRecord(
      z.enum(retentionKinds),
      z.strictObject({
        class: z.string().min(1),
        reviewAfterDays: z.int().min(0).max(36_600),
        reason: z.string().min(3),
      }),
    )
    .default({}),
  twoPerson: z.array(z.enum(twoPersonRules)),
  casework: z.strictObject({
    claimMinutes: z.int().min(1).max(1_440),
    assignMinutes: z.int().min(1).max(20_160),
    snoozeDays: z.strictObject({ officer: z.int().min(1).max(180), supervisor: z.int().min(1).max(180) }),
    dismissAtOnce: z.int().min(1).max(500),
  }),
  clocks: z.strictObject({
    emailCutOff: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time written HH:MM'),
    limits: z.record(z.string(), limit),
  }),
  calendar,
  clearance: z.strictObject({
    acceptedLevels: z.strictObject(
      Object.fromEntries(workforceClasses.entries.map(({ code }) => [code, levels])) as Record<
        WorkforceClass,
        typeof levels
      >,
    ),
    designatedPosts: z.strictObject({ words: z.array(z.string().min(3).toLowerCase()), levels }),
    // Left out by policies kept from before it was there.
    listChecks: z.array(z.string().min(2).toUpperCase()).default([]),
  }),
  statistics: z.strictObject({
    suppressBelow: z.strictObject({ published: z.int().min(1).max(100), internal: z.int().min(1).max(100) }),
  }),
})
