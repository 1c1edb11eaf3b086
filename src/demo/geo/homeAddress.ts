import { streetKinds, streetNames } from '../data/streets.ts'
import { words } from '../names/words.ts'
import { type Random, below, chance, mix, pick } from '../random/random.ts'
import { rankShare } from '../random/rankShares.ts'
import { draw, itemAt, weighted } from '../random/weighted.ts'
import { type District, districtsByRegion } from './districts.ts'

export type Place = { readonly line: string; readonly town: string; readonly postcode: string }

/**
 * Whose home an address is. House numbers of the three populations never meet (remainder of the number by three), so a
 * member and a stranger share an address only where the truth file says so.
 */
export const population = { workforce: 0, nominals: 1, others: 2 } as const

export type Population = (typeof population)[keyof typeof population]

const streetsPerDistrict = 800
const stretchesPerStreet = 5
const housesPerStretch = 24
const flatShare = 0.18
/** One street in so many is the High Street. */
const highStreets = 50
const unitLetters = 'ABDEFGHJLNPQRSTUWXYZ'

const names = weighted(
  words(streetNames).map((name) => name.replaceAll('_', ' ')),
  rankShare(0.45, 3),
)
const kinds = weighted(words(streetKinds), rankShare(1.1, 1.2))

/** The same street bears the same name whoever asks: it depends on the district and the street alone. */
const streetName = (district: District, street: number): string => {
  const name = mix(district.number * streetsPerDistrict + street)
  return name % highStreets === 0 ? 'High Street' : `${itemAt(names, name)} ${itemAt(kinds, mix(name ^ 0x5bf03635))}`
}

/** Sector digit and two letters of the inward code; each stretch of 24 houses has its own. */
const inward = (stretch: number): string => {
  const letters = stretch % 400
  return `${Math.floor(stretch / 400)}${unitLetters[Math.floor(letters / 20)] ?? ''}${unitLetters[letters % 20] ?? ''}`
}

const anyRegion = weighted([...districtsByRegion.keys()], (region) => (districtsByRegion[region] ?? []).length)
const stays = 0.93

/** A home drawn at random: in the given force area nine times of ten, elsewhere else; any area for -1. */
export const homeAddress = (random: Random, region: number, whose: Population): Place => {
  const area = region >= 0 && chance(random, stays) ? region : draw(random, anyRegion)
  const district = pick(random, districtsByRegion[area] ?? [])
  const street = below(random, streetsPerDistrict)
  const house = 3 * below(random, (stretchesPerStreet * housesPerStretch) / 3) + whose
  const postcode = `${district.outcode} ${inward(street * stretchesPerStreet + Math.floor(house / housesPerStretch))}`
  const line = `${house + 1} ${streetName(district, street)}`
  return {
    line: chance(random, flatShare) ? `Flat ${1 + below(random, 24)}, ${line}` : line,
    town: district.town,
    postcode,
  }
}
