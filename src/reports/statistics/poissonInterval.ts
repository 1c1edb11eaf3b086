import { poissonTail } from '../../matchers/pattern/poissonTail.ts'
import { bisect } from './bisect.ts'
import { type Interval, tail95, z95 } from './interval.ts'

/** Up to here the exact limits are summed; beyond, the approximation is right to four digits. */
const exactUpTo = 100

/**
 * A count of independent events with the interval of its mean: exact (Garwood, Biometrika 28, 1936, 437–442), for large
 * counts by Byar's approximation (Breslow and Day, Statistical Methods in Cancer Research II, 1987, p. 69).
 */
export const poissonInterval = (count: number): Interval =>
  count <= exactUpTo ? exact(count) : { estimate: count, low: byar(count, -z95), high: byar(count + 1, z95) }

const exact = (count: number): Interval => ({
  estimate: count,
  low: count === 0 ? 0 : bisect(0, count, (mean) => poissonTail(count, mean) < tail95),
  high: bisect(count, 4 * count + 10, (mean) => 1 - poissonTail(count + 1, mean) > tail95),
})

const byar = (count: number, z: number): number => count * (1 - 1 / (9 * count) + z / (3 * Math.sqrt(count))) ** 3
