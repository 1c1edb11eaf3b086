import { householdPhoneOf, mobileOf } from '../identifiers/phoneOf.ts'
import { markOf } from '../identifiers/markOf.ts'
import type { Home } from '../noise/personSheet.ts'
import type { Human } from '../people/human.ts'
import { memberId } from '../people/humanIds.ts'
import { type Random, below, chance, randomFor } from '../random/random.ts'
import { streams } from '../random/streams.ts'
import type { WorkforceClass } from '../../records/workforce.ts'
import type { Setting } from '../setting.ts'
import { kinshipToPrevious } from './kin.ts'
import { memberHomes } from './memberHomes.ts'
import { memberPerson } from './memberPerson.ts'

/** What is true of a member, whatever their own record or anybody else's says. */
export type MemberFacts = {
  readonly human: Human
  readonly workforceClass: WorkforceClass
  readonly homes: readonly Home[]
  /** Mobile number first; the number of the household is shared with whoever lives there. */
  readonly phones: readonly string[]
  readonly vehicles: readonly string[]
  /** Day service began. */
  readonly joined: number
}

const withLandline = 0.45
const withVehicle = 0.78
const withSecondVehicle = 0.2
const youngestRecruit = 18 * 365.25

/** Members join between 18 and the present, most of them young. */
const joiningDay = (random: Random, born: number, today: number): number => {
  const from = born + Math.ceil(youngestRecruit)
  const span = Math.max(30, today - from)
  return from + Math.min(below(random, span), below(random, span), below(random, span) + 700)
}

export const memberFacts = (world: Setting, member: number): MemberFacts => {
  const { human, workforceClass } = memberPerson(world, member)
  const random = randomFor(world.seed, streams.contacts, member)
  const household = kinshipToPrevious(world, member) === 'spouse' ? member - 1 : member
  const phones = [mobileOf(world.numbers, human.id)]
  if (chance(random, withLandline)) phones.push(householdPhoneOf(world.numbers, memberId(household)))
  const vehicles = chance(random, withVehicle) ? [markOf(world.numbers, human.id, 0)] : []
  if (chance(random, withSecondVehicle)) vehicles.push(markOf(world.numbers, human.id, 1))
  const joined = Math.min(joiningDay(random, human.born, world.today), world.today - 30)
  return { human, workforceClass, homes: memberHomes(world, member, human.born), phones, vehicles, joined }
}
