import { type Interval, z95 } from './interval.ts'

/**
 * A share with the score interval of Wilson (J. Am. Stat. Assoc. 22, 1927, 209–212), which stays inside 0 to 1 and keeps
 * its promise for small counts (Newcombe, Statistics in Medicine 17, 1998, 857–872, method 3). undefined of nobody.
 */
export const wilson = (events: number, people: number): Interval | undefined => {
  if (people <= 0) return undefined
  const share = events / people
  const z2 = z95 * z95
  const centre = 2 * events + z2
  const reach = z95 * Math.sqrt(z2 + 4 * events * (1 - share))
  const scale = 2 * (people + z2)
  return {
    estimate: share,
    low: events === 0 ? 0 : (centre - reach) / scale,
    high: events === people ? 1 : (centre + reach) / scale,
  }
}
