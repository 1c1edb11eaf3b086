import { z } from 'zod'
import { isIsoDate } from '../../records/index.ts'
import { cleanText } from '../../records/text/cleanText.ts'
import { bands, tiers } from '../../store/review/band.ts'
import { flagClasses } from '../../store/review/findingKey.ts'
import { flagStatuses } from '../../store/review/flagStatus.ts'

/** A number of the database, as text: it may be larger than a JSON number keeps. */
export const id = z.string().regex(/^\d{1,19}$/)

/** `force/number` of a member. */
export const memberKey = z.string().regex(/^[^\s/]{1,10}\/[^\s/]{1,40}$/)

/** One line of plain text, such as a rank. */
export const line = (longest: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(longest)
    .refine((text) => cleanText(text).found.length === 0 && !/[\t\r\n]/.test(text), 'must be one line of plain text')

const part = z.string().regex(/^[^\s/]{1,40}$/)

/** The two parts of a member's key, as a path has them. */
export const memberPath = { force: part, number: part }

export const isoDate = z.string().refine(isIsoDate, 'must be a date written YYYY-MM-DD').meta({ format: 'date' })

/** Fields that differ, by path, with both values. */
export const differences = z
  .array(z.object({ field: z.string(), before: z.unknown().optional(), after: z.unknown().optional() }))
  .readonly()

/** UTC. */
export const instant = z.iso.datetime({ precision: 3 })

export const flagClass = z.enum(flagClasses)
export const flagStatus = z.enum(flagStatuses)
export const band = z.enum(bands)
export const tier = z.enum(tiers)
