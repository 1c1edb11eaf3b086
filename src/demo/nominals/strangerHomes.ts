import { population } from '../geo/homeAddress.ts'
import { homeAddress } from '../geo/homeAddress.ts'
import { livedAt } from '../members/homes.ts'
import type { Home } from '../noise/personSheet.ts'
import { below, chance, randomFor } from '../random/random.ts'
import { streams } from '../random/streams.ts'
import type { World } from '../world.ts'

/** Sources seldom keep more. */
const homesKept = 2
const inHostel = 0.015
const nominalsPerHostel = 400
const noFixedAbode = 0.012
const hostelNames = [
  'The Foyer',
  'Bridge House',
  'St Mungo House',
  'Phoenix Lodge',
  'Beacon House',
  'The Lighthouse',
] as const

const hostel = (world: World, number: number): { line: string; town: string; postcode: string } => {
  const place = homeAddress(randomFor(world.seed, streams.strangerHome, -1 - number), -1, population.nominals)
  const street = place.line.replace(/^Flat \d+, /, '')
  return { ...place, line: `${hostelNames[number % hostelNames.length] ?? ''}, ${street}` }
}

/** Homes of a nominal, the current one first; some live in hostels that hold many, some nowhere. */
export const strangerHomes = (world: World, household: number): readonly Home[] => {
  const random = randomFor(world.seed, streams.strangerHome, household)
  const homes = livedAt(random, -1, population.nominals, world.today, homesKept)
  const [current, ...earlier] = homes
  if (current === undefined) return homes
  if (chance(random, noFixedAbode))
    return [{ ...current, line: 'No fixed abode', town: '', postcode: 'NF1 1NF' }, ...earlier]
  if (!chance(random, inHostel)) return homes
  return [
    { ...current, ...hostel(world, below(random, 1 + Math.floor(world.nominals / nominalsPerHostel))) },
    ...earlier,
  ]
}
