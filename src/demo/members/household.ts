import { daysInYear } from '../calendar.ts'
import type { Human } from '../people/human.ts'
import { memberId } from '../people/humanIds.ts'
import { relativeOf } from '../people/relativeOf.ts'
import { spouseOf } from '../people/spouseOf.ts'
import type { PlantedNominal } from '../plan/plan.ts'
import { chance, randomFor } from '../random/random.ts'
import { streams } from '../random/streams.ts'
import type { World } from '../world.ts'
import { spouseColleague } from './kin.ts'
import { memberPerson } from './memberPerson.ts'

export type Housemate = { readonly relationship: string; readonly human: Human }

const slots = { partner: 1, firstChild: 2, secondChild: 3, father: 4, mother: 5, relative: 6 } as const

const withPartner = 0.62
const withChild = 0.45
const withParents = 0.25
const youngestListed = 10
const listed = 0.7

const years = (count: number): number => count * daysInYear

/** The partner of a member, whether or not they live together. */
export const partnerOf = (world: World, member: number, human: Human): Human => {
  const colleague = spouseColleague(world, member)
  if (colleague !== undefined) return memberPerson(world, colleague).human
  const random = randomFor(world.seed, streams.household, memberId(member, slots.partner))
  return spouseOf(random, human, memberId(member, slots.partner), world.today)
}

/** The relative planted for a member: twin, parent of the same forename, or sibling. */
export const plantedRelative = (world: World, member: number, human: Human, planted: PlantedNominal): Human => {
  const id = memberId(member, slots.relative)
  const random = randomFor(world.seed, streams.household, id)
  const relative = planted.scenario.kind === 'relative' ? planted.scenario.relative : 'sibling'
  return relativeOf(random, human, relative === 'parent' ? 'namesake-parent' : relative, id, world.today)
}

const relationshipTo = (relative: string, human: Human): string => {
  if (relative === 'parent') return human.sex === 'M' ? 'father' : 'mother'
  return human.sex === 'M' ? 'brother' : 'sister'
}

const childrenOf = (world: World, member: number, human: Human): readonly Housemate[] =>
  [slots.firstChild, slots.secondChild].flatMap((slot) => {
    const random = randomFor(world.seed, streams.household, memberId(member, slot))
    if (!chance(random, withChild)) return []
    const child = relativeOf(random, human, 'child', memberId(member, slot), world.today, 0)
    const age = world.today - child.born
    return age < years(youngestListed) || age > years(23)
      ? []
      : [{ relationship: child.sex === 'M' ? 'son' : 'daughter', human: child }]
  })

const parentsOf = (world: World, member: number, human: Human): readonly Housemate[] =>
  (['father', 'mother'] as const).map((relationship) => {
    const id = memberId(member, slots[relationship])
    const random = randomFor(world.seed, streams.household, id)
    return { relationship, human: relativeOf(random, human, relationship, id, world.today) }
  })

/** Partner and co-residents over ten as named on the vetting form, those planted in the extracts among them. */
export const householdOf = (world: World, member: number, human: Human): readonly Housemate[] => {
  const random = randomFor(world.seed, streams.household, memberId(member))
  const planted = world.plan.households.get(member)
  const mates: Housemate[] = []
  const age = world.today - human.born
  const married = chance(random, withPartner) || spouseColleague(world, member) !== undefined
  if (planted?.scenario.kind === 'household' || married)
    mates.push({ relationship: 'partner', human: partnerOf(world, member, human) })
  if (age > years(32)) mates.push(...childrenOf(world, member, human))
  if (age < years(30) && !married && chance(random, withParents)) mates.push(...parentsOf(world, member, human))
  if (planted?.scenario.kind === 'relative' && chance(random, listed)) {
    const relative = plantedRelative(world, member, human, planted)
    mates.push({ relationship: relationshipTo(planted.scenario.relative, relative), human: relative })
  }
  return mates
}
