import { population } from '../geo/homeAddress.ts'
import { livedAt } from '../members/homes.ts'
import type { Home } from '../noise/personSheet.ts'
import { nominalAge } from '../members/ages.ts'
import { randomFor } from '../random/random.ts'
import { streams } from '../random/streams.ts'
import type { Setting } from '../setting.ts'
import type { Human } from './human.ts'
import { declaredPersonId } from './humanIds.ts'
import { newcomer } from './newcomer.ts'

/** The person named in a declared association, by its index. */
export const declaredHuman = (world: Setting, association: number): Human => {
  const random = randomFor(world.seed, streams.declaredPerson, association)
  return newcomer(random, declaredPersonId(association), nominalAge(random), world.today)
}

/** Where the person named in a declared association has lived, the current home first. */
export const declaredHomes = (world: Setting, association: number): readonly Home[] =>
  livedAt(randomFor(world.seed, streams.association, association), -1, population.others, world.today)
