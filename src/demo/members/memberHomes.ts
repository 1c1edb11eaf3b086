import { homeAddress, population } from '../geo/homeAddress.ts'
import type { Home } from '../noise/personSheet.ts'
import { below, randomFor } from '../random/random.ts'
import { streams } from '../random/streams.ts'
import type { Setting } from '../setting.ts'
import { inSectionHouse, livedAt } from './homes.ts'
import { kinshipToPrevious, spouseColleague } from './kin.ts'
import { regionOf } from './staffNumber.ts'

const membersPerSectionHouse = 2_000
const sectionHouseNames = ['Trenchard House', 'Peel House', 'Rowan House', 'Mayne House', 'Fielding House'] as const

const sectionHouse = (
  world: Setting,
  region: number,
  number: number,
): { line: string; town: string; postcode: string } => {
  const place = homeAddress(randomFor(world.seed, streams.address, number), region, population.workforce)
  const street = place.line.replace(/^Flat \d+, /, '')
  return { ...place, line: `${sectionHouseNames[number % sectionHouseNames.length] ?? ''}, ${street}` }
}

/** Number of the section house a member lives in; undefined for nearly all. */
const sectionHouseOf = (world: Setting, member: number, born: number): number | undefined => {
  const random = randomFor(world.seed, streams.sectionHouse, member)
  if (kinshipToPrevious(world, member) === 'spouse' || !inSectionHouse(random, world.today - born)) return undefined
  return below(random, 1 + Math.floor(world.workforce / membersPerSectionHouse))
}

/** Where a member has lived, the current home first. Married colleagues share their homes; section houses hold many. */
export const memberHomes = (world: Setting, member: number, born: number): readonly Home[] => {
  const household = kinshipToPrevious(world, member) === 'spouse' ? member - 1 : member
  const region = regionOf(household)
  const random = randomFor(world.seed, streams.previousAddresses, household)
  const homes = livedAt(random, region, population.workforce, world.today)
  const [current, ...earlier] = homes
  const number = sectionHouseOf(world, member, born)
  return current === undefined || number === undefined
    ? homes
    : [{ ...current, ...sectionHouse(world, region, number) }, ...earlier]
}

/** Whether nobody but the household lives at a member's home: no colleague shares it, by marriage or in a section house. */
export const livesPrivately = (world: Setting, member: number, born: number): boolean =>
  spouseColleague(world, member) === undefined && sectionHouseOf(world, member, born) === undefined
