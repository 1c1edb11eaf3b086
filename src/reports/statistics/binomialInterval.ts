import { bisect } from './bisect.ts'
import { type Interval, tail95 } from './interval.ts'

/**
 * A share with its exact interval (Clopper and Pearson, Biometrika 26, 1934, 404–413). Takes as many steps as the smaller
 * of `events` and its complement. `of` must be at least 1.
 */
export const binomialInterval = (events: number, of: number): Interval => {
  if (events > of / 2) {
    const { estimate, low, high } = binomialInterval(of - events, of)
    return { estimate: 1 - estimate, low: 1 - high, high: 1 - low }
  }
  return {
    estimate: events / of,
    low: events === 0 ? 0 : bisect(0, events / of, (share) => atMost(events - 1, of, share) > 1 - tail95),
    high: bisect(events / of, 1, (share) => atMost(events, of, share) > tail95),
  }
}

/** Chance of `events` or fewer of `of`, each with chance `share`; in logarithms, because (1 - share)^of may be too small. */
const atMost = (events: number, of: number, share: number): number => {
  if (share <= 0) return 1
  if (share >= 1) return events >= of ? 1 : 0
  const odds = Math.log(share) - Math.log1p(-share)
  let term = of * Math.log1p(-share)
  let sum = Math.exp(term)
  for (let k = 1; k <= events; k++) {
    term += Math.log((of - k + 1) / k) + odds
    sum += Math.exp(term)
  }
  return sum
}
