import { poissonTail } from '../../matchers/pattern/poissonTail.ts'
import { bisect } from './bisect.ts'

/** People who were exposed for the same time; in years, or in any unit the rate is given per. */
export type Exposure = { readonly people: number; readonly years: number }

/** How many people would have `incidents` or more if these fell at random (Poisson) on everybody's years alike. */
export const expectedByChance = (exposures: readonly Exposure[], perYear: number, incidents: number): number =>
  exposures.reduce((sum, { people, years }) => sum + people * poissonTail(incidents, perYear * years), 0)

/** No member has more incidents a year than this, whatever is asked. */
const highestRate = 10

/**
 * The rate at which chance alone would give as many people with any incident as there are. Estimated from people, not from
 * incidents, so that the few with many do not raise the rate they are measured against.
 */
export const rateFromPeopleWithAny = (exposures: readonly Exposure[], withAny: number): number =>
  withAny <= 0 ? 0 : bisect(0, highestRate, (rate) => expectedByChance(exposures, rate, 1) < withAny)
