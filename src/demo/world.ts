import { dayNumber, isoDate } from './calendar.ts'
import { makeNumbers } from './identifiers/numbers.ts'
import { makePlan } from './plan/makePlan.ts'
import type { Plan } from './plan/plan.ts'
import type { Setting } from './setting.ts'
import { type ForceSizes, checkSizes } from './sizes.ts'

/** A synthetic world: all that is needed to make any of its rows alone. */
export type World = Setting & { readonly plan: Plan }

/** Date the extracts of the first night speak of; the world knows no other clock. */
export const firstNight = '2026-10-31'

/** Share of the rows of every file that a night changes unless told otherwise. */
export const defaultShare = 0.01

/** Builds a world; the same sizes, seed, nights and share always give the same one. Throws `usage` for impossible sizes. */
export const makeWorld = (sizes: ForceSizes, nights = 0, share = defaultShare): World => {
  checkSizes(sizes)
  const { seed, workforce, nominals, reports } = sizes
  const today = dayNumber(firstNight)
  const setting = { seed, workforce, nominals, reports, today, numbers: makeNumbers(seed), nights, share }
  return { ...setting, plan: makePlan(setting) }
}

/** ISO date the extracts of the last night of a world speak of. */
export const asOf = (setting: Setting): string => isoDate(setting.today + setting.nights)
