import { binomialInterval } from './binomialInterval.ts'
import { type Interval, z95 } from './interval.ts'

/** People to whom something happened, and the people it could have happened to. */
export type Group = { readonly events: number; readonly people: number }

export type RateRatio = Interval & { readonly method: 'log-normal' | 'exact' }

/** With fewer events than this in either group the normal approximation of the logarithm is not trusted. */
const smallCount = 20

/**
 * How many times the rate of `reference` the rate of `group` is. With enough events the log-normal interval of a ratio of
 * two shares (Katz, Baptista, Azen and Pike, Biometrics 34, 1978, 469–474). With few, both counts are taken as Poisson
 * and the split of their sum as binomial (Przyborowski and Wilenski, Biometrika 31, 1940, 313–323), with exact limits;
 * these are never too narrow. undefined when a group is empty or nothing happened in either.
 */
export const rateRatio = (group: Group, reference: Group): RateRatio | undefined => {
  if (group.people <= 0 || reference.people <= 0 || group.events + reference.events === 0) return undefined
  const isSmall = Math.min(group.events, reference.events) < smallCount
  return isSmall ? exact(group, reference) : logNormal(group, reference)
}

const logNormal = (group: Group, reference: Group): RateRatio => {
  const estimate = group.events / group.people / (reference.events / reference.people)
  const spread = z95 * Math.sqrt(1 / group.events - 1 / group.people + 1 / reference.events - 1 / reference.people)
  return { estimate, low: estimate * Math.exp(-spread), high: estimate * Math.exp(spread), method: 'log-normal' }
}

const exact = (group: Group, reference: Group): RateRatio => {
  const split = binomialInterval(group.events, group.events + reference.events)
  const ratio = (share: number): number => (share / (1 - share)) * (reference.people / group.people)
  return { estimate: ratio(split.estimate), low: ratio(split.low), high: ratio(split.high), method: 'exact' }
}
