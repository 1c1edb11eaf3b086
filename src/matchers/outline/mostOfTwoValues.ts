import { foldsAlike, signsMeet, validSign } from './folds.ts'
import type { ValuePlace } from './plan.ts'

/** Most a comparison can earn by two values of 16 bits. */
export const mostOfTwoValues = (
  { signed, equal, near, apart, contradicted }: ValuePlace,
  own: number,
  other: number,
): number => {
  if (own === other) return equal
  if (!signed) return near
  if (signsMeet(own, other)) return equal
  return foldsAlike(own, other) ? near : (own & other & validSign) === 0 ? apart : contradicted
}
