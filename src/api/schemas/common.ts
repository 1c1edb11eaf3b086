import { z } from 'zod'
import { isIsoDate } from '../../records/index.ts'
import { bands, tiers } from '../../store/review/band.ts'
import { flagClasses } from '../../store/review/findingKey.ts'
import { flagStatuses } from '../../store/review/flagStatus.ts'

/** A number of the database, as text: it may be larger than a JSON number keeps. */
export const id = z.string().regex(/^\d{1,19}$/)

/** `force/number` of a member. */
export const memberKey = z.string().regex(/^[^\s/]{1,10}\/[^\s/]{1,40}$/)

const part = z.string().regex(/^[^\s/]{1,40}$/)

/** The two parts of a member's key, as a path has them. */
export const memberPath = { force: part, number: part }

export const isoDate = z.string().refine(isIsoDate, 'must be a date written YYYY-MM-DD').meta({ format: 'date' })

/** UTC. */
export const instant = z.iso.datetime({ precision: 3 })

export const flagClass = z.enum(flagClasses)
export const flagStatus = z.enum(flagStatuses)
export const band = z.enum(bands)
export const tier = z.enum(tiers)
