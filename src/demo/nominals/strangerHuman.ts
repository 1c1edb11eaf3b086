import { nominalAge } from '../members/ages.ts'
import type { Human } from '../people/human.ts'
import { nominalPersonId } from '../people/humanIds.ts'
import { newcomer } from '../people/newcomer.ts'
import { relativeOf } from '../people/relativeOf.ts'
import { spouseOf } from '../people/spouseOf.ts'
import { below, chance, randomFor } from '../random/random.ts'
import { streams } from '../random/streams.ts'
import type { World } from '../world.ts'

/** Files run in blocks of eight: the last may repeat a person of the block, some others are kin of the one before. */
const block = 8
const repeatPosition = 7
const repeats = 0.8
const kinPositions: ReadonlySet<number> = new Set([3, 5])
const kin = 0.25
const spouses = 0.4

const isOrdinary = (world: World, nominal: number): boolean =>
  nominal < world.nominals && !world.plan.nominals.has(nominal)

/** The nominal whose person this one repeats; itself for most. */
export const sameStrangerAs = (world: World, nominal: number): number => {
  if (nominal % block !== repeatPosition || !isOrdinary(world, nominal)) return nominal
  const random = randomFor(world.seed, streams.strangerPerson, nominal)
  const other = nominal - repeatPosition + below(random, repeatPosition)
  return chance(random, repeats) && isOrdinary(world, other) ? other : nominal
}

/** The nominal whose kin and housemate this one is, if any. */
export const kinOfStranger = (world: World, nominal: number): number | undefined => {
  if (!kinPositions.has(nominal % block) || !isOrdinary(world, nominal) || !isOrdinary(world, nominal - 1))
    return undefined
  return chance(randomFor(world.seed, streams.strangerPerson, nominal), kin) ? nominal - 1 : undefined
}

/** A person who shares nothing with the neighbours in the file. */
export const lonePerson = (world: World, nominal: number): Human => {
  const random = randomFor(world.seed, streams.nominalPerson, nominal)
  return newcomer(random, nominalPersonId(nominal), nominalAge(random), world.today)
}

const relative = (world: World, nominal: number, of: Human): Human => {
  const random = randomFor(world.seed, streams.nominalPerson, nominal)
  const id = nominalPersonId(nominal)
  return chance(random, spouses)
    ? spouseOf(random, of, id, world.today)
    : relativeOf(random, of, 'sibling', id, world.today)
}

/** The person behind a nominal nobody planted, and the nominal they first appear as. */
export const strangerHuman = (world: World, nominal: number): { readonly human: Human; readonly owner: number } => {
  const owner = sameStrangerAs(world, nominal)
  const kinOf = kinOfStranger(world, owner)
  return {
    owner,
    human: kinOf === undefined ? lonePerson(world, owner) : relative(world, owner, lonePerson(world, kinOf)),
  }
}

/** Day of birth of the person behind a nominal nobody planted, without making the person where that can be helped. */
export const strangerBirth = (world: World, nominal: number): number => {
  const owner = sameStrangerAs(world, nominal)
  if (kinOfStranger(world, owner) !== undefined) return strangerHuman(world, nominal).human.born
  return world.today - nominalAge(randomFor(world.seed, streams.nominalPerson, owner))
}
