import { nominalAge } from '../members/ages.ts'
import { livedAt } from '../members/homes.ts'
import { memberFacts } from '../members/memberFacts.ts'
import { population } from '../geo/homeAddress.ts'
import { mobileOf } from '../identifiers/phoneOf.ts'
import { markOf } from '../identifiers/markOf.ts'
import { type NominalFacts, nominalFacts } from '../nominals/nominalFacts.ts'
import { reportPersonId } from '../people/humanIds.ts'
import { newcomer } from '../people/newcomer.ts'
import { type Random, below, chance, pick, randomFor } from '../random/random.ts'
import { streams } from '../random/streams.ts'
import type { PersonRole } from '../../records/intelligence.ts'
import type { PlantedReport } from '../plan/plan.ts'
import type { World } from '../world.ts'

/** Who one person of a report really is: the index of their nominal or member, -1 where they have none. */
export type ReportedPerson = {
  readonly facts: NominalFacts
  readonly role: PersonRole
  readonly nominal: number
  readonly member: number
}

const second = 0.38
const third = 0.3
const onRecord = 0.5

const roles: readonly PersonRole[] = [
  'suspect',
  'suspect',
  'suspect',
  'suspect',
  'suspect',
  'associate',
  'associate',
  'mentioned',
  'victim',
  'witness',
]

const unknown = (random: Random, world: World, report: number, position: number, role: PersonRole): ReportedPerson => {
  const human = newcomer(random, reportPersonId(report, position), nominalAge(random), world.today)
  const facts = {
    human,
    homes: livedAt(random, -1, population.others, world.today, 2),
    phones: [mobileOf(world.numbers, human.id)],
    vehicles: [markOf(world.numbers, human.id, 0)],
    pncOwner: -1,
  }
  return { facts, role, nominal: -1, member: -1 }
}

const known = (world: World, nominal: number, role: PersonRole): ReportedPerson => ({
  facts: nominalFacts(world, nominal),
  role,
  nominal,
  member: -1,
})

const isOrdinary = (world: World, nominal: number): boolean =>
  nominal < world.nominals && !world.plan.nominals.has(nominal)

const somebody = (random: Random, world: World, report: number, position: number, role: PersonRole): ReportedPerson => {
  const nominal = below(random, Math.max(1, world.nominals))
  return chance(random, onRecord) && isOrdinary(world, nominal)
    ? known(world, nominal, role)
    : unknown(random, world, report, position, role)
}

/** A nominal nobody planted, for a tie that runs through them; the tries suffice unless nearly all are planted. */
const ordinaryNominal = (random: Random, world: World): number => {
  for (let attempt = 0; attempt < 50; attempt++) {
    const nominal = below(random, Math.max(1, world.nominals))
    if (isOrdinary(world, nominal)) return nominal
  }
  return -1
}

const memberAs = (world: World, member: number, role: PersonRole): ReportedPerson => ({
  facts: { ...memberFacts(world, member), pncOwner: -1 },
  role,
  nominal: -1,
  member,
})

/** People of a report planted about a member: the member first; only a co-mention names a suspect on record beside them. */
const plantedPeople = (
  random: Random,
  world: World,
  report: number,
  planted: PlantedReport,
): readonly ReportedPerson[] => {
  const { member, scenario } = planted
  switch (scenario) {
    case 'suspect': {
      const others = chance(random, second)
        ? [unknown(random, world, report, 1, pick(random, ['victim', 'witness']))]
        : []
      return [memberAs(world, member, 'suspect'), ...others]
    }
    case 'co-mention': {
      const nominal = ordinaryNominal(random, world)
      const suspect = nominal < 0 ? unknown(random, world, report, 1, 'suspect') : known(world, nominal, 'suspect')
      return [memberAs(world, member, pick(random, ['associate', 'mentioned'])), suspect]
    }
    default:
      return [memberAs(world, member, scenario), unknown(random, world, report, 1, 'suspect')]
  }
}

/** Everybody a report names, in order. Nobody else in it is a member or tied to one. */
export const personsOf = (world: World, report: number): readonly ReportedPerson[] => {
  const random = randomFor(world.seed, streams.reportPerson, report)
  const planted = world.plan.reports.get(report)
  if (planted !== undefined) return plantedPeople(random, world, report, planted)
  const people = [somebody(random, world, report, 0, pick(random, roles))]
  if (chance(random, second)) people.push(somebody(random, world, report, 1, pick(random, roles)))
  if (people.length === 2 && chance(random, third)) people.push(somebody(random, world, report, 2, pick(random, roles)))
  return people
}
