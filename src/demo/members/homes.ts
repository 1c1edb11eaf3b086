import { isoDate } from '../calendar.ts'
import { type Place, type Population, homeAddress } from '../geo/homeAddress.ts'
import type { Home } from '../noise/personSheet.ts'
import { type Random, below, between, chance } from '../random/random.ts'

const shortestStay = 200
const longestStay = 3_600
const fiveYears = 1_826
const mostHomes = 5

/**
 * The homes of a person, the current one first, back over at least five years (the residency a force asks for) or the given
 * number of homes; each begins on the day the one before it in time ends.
 */
export const livedAt = (
  random: Random,
  region: number,
  whose: Population,
  today: number,
  most = mostHomes,
): readonly Home[] => {
  const homes: Home[] = []
  let until = today
  while (homes.length < most && (homes.length === 0 || today - until < fiveYears || chance(random, 0.15))) {
    const from = until - between(random, shortestStay, longestStay)
    homes.push(stay(homeAddress(random, region, whose), from, homes.length === 0 ? '' : isoDate(until)))
    until = from
  }
  return homes
}

export const stay = (place: Place, from: number, to: string): Home => ({
  line: place.line,
  town: place.town,
  postcode: place.postcode,
  from: isoDate(from),
  to,
})

/** A move: a new current home, the old one closed on the same day. */
export const moved = (homes: readonly Home[], place: Place, day: number): readonly Home[] => {
  const [current, ...earlier] = homes
  return current ? [stay(place, day, ''), { ...current, to: isoDate(day) }, ...earlier] : [stay(place, day, '')]
}

/** Chance of living in a section house, for the young. */
export const inSectionHouse = (random: Random, age: number): boolean => age < 28 * 365 && below(random, 100) < 4
