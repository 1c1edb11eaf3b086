import { builds, hairColours, marks } from '../data/descriptions.ts'
import { type Random, between, pick } from '../random/random.ts'

/** A few words on somebody's looks. */
export const description = (random: Random): string =>
  `${between(random, 150, 198)} cm; ${pick(random, builds)}; ${pick(random, hairColours)} hair; ${pick(random, marks)}`
