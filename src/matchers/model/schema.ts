import { z } from 'zod'
import { compareKinds, keyKinds } from './model.ts'

const probability = z.number().gt(0).lt(1)

const level = z.strictObject({
  /** Chance of this level among pairs that are one person, and among pairs that are two. */
  m: probability,
  u: probability,
  /** Share of the value's rarity this level earns, 0 to 1. */
  frequency: z.number().min(0).max(1).optional(),
})

const comparison = z.strictObject({
  name: z.string().min(1).max(60),
  compare: z.enum(compareKinds),
  field: z.string().min(1).max(60).optional(),
  levels: z.record(z.string(), level),
})

const isTable = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isProbability = (value: unknown): boolean => typeof value === 'number' && value > 0 && value < 1

/** Probabilities by value: tens of thousands, so one loop checks them. It takes a tenth of the time a schema of each would. */
const probabilities = z.custom<Record<string, number>>().superRefine((values: unknown, context) => {
  if (!isTable(values)) context.addIssue({ code: 'custom', message: 'Invalid input: expected an object' })
  else
    for (const value in values)
      if (!isProbability(values[value]))
        context.addIssue({
          code: 'custom',
          path: [value],
          message: 'Invalid input: expected a number above 0 and below 1',
        })
})

const frequencies = z.strictObject({ unseen: probability, values: probabilities })

/** The form of a model file (config/models/*.json). */
export const modelSchema = z.strictObject({
  name: z.string().min(1).max(60),
  version: z.int().positive(),
  origin: z.string().min(1),
  prior: z.strictObject({ probability }),
  thresholds: z.strictObject({ low: z.number(), medium: z.number(), high: z.number() }),
  commonName: z.strictObject({ population: z.number().positive(), limit: z.number().positive() }),
  blockLimit: z.int().min(1),
  rareLimit: z.int().min(1).default(50),
  commonNameShare: z.number().gt(0).max(1).default(1),
  keys: z.array(z.enum(keyKinds)).min(1),
  comparisons: z.array(comparison).min(1).max(31),
  frequencies: z.strictObject({ forename: frequencies, surname: frequencies, town: frequencies }),
})

export type ModelFile = z.infer<typeof modelSchema>
