import { patronymicRoots, patronymicSuffixes, placeRoots, placeSuffixes } from '../data/names/rareSurnameParts.ts'
import { type Random, chance, pick } from '../random/random.ts'
import { rankShare } from '../random/rankShares.ts'
import { draw, weighted } from '../random/weighted.ts'
import { words } from './words.ts'

const roots = words(placeRoots)
const suffixes = weighted(words(placeSuffixes), rankShare(0.6, 2))
const givenNames = words(patronymicRoots)
const endings = words(patronymicSuffixes)

/** `Stan` + `ham` keeps both letters, but three equal ones in a row are written as two. */
const join = (first: string, second: string): string => (first + second).replace(/(.)\1\1/, '$1$1')

/** A rarer English family name put together from parts: about 25,000 names, for the long tail no list can hold. */
export const rareSurname = (random: Random): string =>
  chance(random, 0.12)
    ? join(pick(random, givenNames), pick(random, endings))
    : join(pick(random, roots), draw(random, suffixes))
