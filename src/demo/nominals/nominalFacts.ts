import { dayNumber } from '../calendar.ts'
import { mobileOf } from '../identifiers/phoneOf.ts'
import { markOf } from '../identifiers/markOf.ts'
import { stay } from '../members/homes.ts'
import { partnerOf, plantedRelative } from '../members/household.ts'
import { type MemberFacts, memberFacts } from '../members/memberFacts.ts'
import type { Home } from '../noise/personSheet.ts'
import type { Human } from '../people/human.ts'
import { declaredHomes, declaredHuman } from '../people/declaredHuman.ts'
import type { PlantedNominal } from '../plan/plan.ts'
import type { NominalScenario } from '../plan/scenarios.ts'
import { below, randomFor } from '../random/random.ts'
import { streams } from '../random/streams.ts'
import type { World } from '../world.ts'
import { strangerHomes } from './strangerHomes.ts'
import { kinOfStranger, lonePerson, strangerHuman } from './strangerHuman.ts'

type Shared = Extract<NominalScenario, { kind: 'contact' }>['shared']

/** Something a record must show because a tie was planted through it. */
export type MustShow = Shared | 'previous-address' | undefined

/** What is true of the person behind a nominal record. */
export type NominalFacts = {
  readonly human: Human
  readonly homes: readonly Home[]
  readonly phones: readonly string[]
  readonly vehicles: readonly string[]
  /** Nominal whose PNC ID and CRO number this record bears. */
  readonly pncOwner: number
}

const factsOf = (world: World, human: Human, homes: readonly Home[], pncOwner: number): NominalFacts => ({
  human,
  homes,
  phones: [mobileOf(world.numbers, human.id)],
  vehicles: [markOf(world.numbers, human.id, 0)],
  pncOwner,
})

const stranger = (world: World, nominal: number): NominalFacts => {
  const { human, owner } = strangerHuman(world, nominal)
  return factsOf(world, human, strangerHomes(world, kinOfStranger(world, owner) ?? owner), owner)
}

/** A person who shares nothing with the neighbours in the file. */
const somebody = (world: World, nominal: number, human = lonePerson(world, nominal)): NominalFacts =>
  factsOf(world, human, strangerHomes(world, nominal), nominal)

const livingWith = (facts: NominalFacts, homes: readonly Home[]): NominalFacts => ({
  ...facts,
  homes: [...homes.slice(0, 1), ...facts.homes.slice(1, 2)],
})

/** The member's home before, or one the nominal left before the member came: the stays never overlap. */
const livedThereBefore = (
  world: World,
  facts: NominalFacts,
  memberHomes: readonly Home[],
  nominal: number,
): NominalFacts => {
  const current = memberHomes[0]
  if (current === undefined) return facts
  const left = dayNumber(current.from) - 30 - below(randomFor(world.seed, streams.contacts, -nominal), 400)
  const own = facts.homes[0]
  const here = { ...stay(current, left - 900, ''), to: stay(current, left, '').from }
  return { ...facts, homes: own === undefined ? [here] : [own, here] }
}

/** What a planted contact shares with the member: a vehicle only where the member has one. */
export const sharedThing = (shared: Shared, { vehicles }: MemberFacts): Shared =>
  shared === 'vehicle' && vehicles.length === 0 ? 'phone' : shared

const sharing = (facts: NominalFacts, shared: Shared, member: MemberFacts): NominalFacts => {
  if (shared === 'address') return livingWith(facts, member.homes)
  if (shared === 'phone') return { ...facts, phones: member.phones.slice(-1) }
  return { ...facts, vehicles: member.vehicles.slice(0, 1) }
}

const planted = (world: World, nominal: number, plan: PlantedNominal): NominalFacts => {
  const { scenario, member, pncOwner } = plan
  const facts = memberFacts(world, member)
  const { human, homes } = facts
  const landline = facts.phones.slice(1)
  switch (scenario.kind) {
    case 'household': {
      const mate = somebody(world, nominal, partnerOf(world, member, human))
      return { ...livingWith(mate, homes), phones: [...mate.phones, ...landline] }
    }
    case 'relative': {
      const relative = somebody(world, nominal, plantedRelative(world, member, human, plan))
      return scenario.together
        ? { ...livingWith(relative, homes), phones: [...relative.phones, ...landline] }
        : relative
    }
    case 'declared':
      return factsOf(world, declaredHuman(world, plan.declaration), declaredHomes(world, plan.declaration), nominal)
    case 'contact':
      return sharing(somebody(world, nominal), sharedThing(scenario.shared, facts), facts)
    case 'successive-occupant':
      return livedThereBefore(world, somebody(world, nominal), homes, nominal)
    case 'shared-premises':
      return livingWith(somebody(world, nominal), homes)
    default:
      return { human, homes, phones: facts.phones, vehicles: facts.vehicles, pncOwner }
  }
}

/** Who a nominal record is about: a stranger, or the person planted there. */
export const nominalFacts = (world: World, nominal: number): NominalFacts => {
  const plan = world.plan.nominals.get(nominal)
  return plan === undefined ? stranger(world, nominal) : planted(world, nominal, plan)
}
