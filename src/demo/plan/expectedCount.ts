import { type Random, chance } from '../random/random.ts'

/** A whole number whose expectation is exactly the given one: rounded up as often as its fraction says. */
export const expectedCount = (random: Random, expectation: number): number => {
  const whole = Math.floor(expectation)
  return whole + (chance(random, expectation - whole) ? 1 : 0)
}
