import type { FindingClass } from '../../matchers/finding.ts'
import { memberFacts } from '../members/memberFacts.ts'
import { memberKey } from '../members/staffNumber.ts'
import type { PlantedNominal } from '../plan/plan.ts'
import { concernsSelf } from '../plan/concernsSelf.ts'
import type { NominalScenario } from '../plan/scenarios.ts'
import { groupOf } from '../truth/group.ts'
import type { TrueRelation, TruthRow } from '../truth/truthRow.ts'
import type { World } from '../world.ts'
import { type MustShow, sharedThing } from './nominalFacts.ts'

const relationOf = (scenario: NominalScenario): TrueRelation => {
  if (concernsSelf(scenario)) return 'self'
  const { kind } = scenario
  return kind === 'household' || kind === 'relative' || kind === 'declared' ? kind : 'contact'
}

const expectedOf = (scenario: NominalScenario): FindingClass | '' => {
  switch (scenario.kind) {
    case 'quashed':
    case 'successive-occupant':
    case 'shared-premises':
      return ''
    case 'relative':
      return scenario.together ? 'ASSOCIATION' : ''
    case 'household':
    case 'declared':
    case 'contact':
      return 'ASSOCIATION'
    default:
      return 'CONVICTION'
  }
}

const tagsOf = ({ scenario, serial }: PlantedNominal, shared: string): readonly string[] => {
  switch (scenario.kind) {
    case 'conviction': {
      const served = scenario.serving ? ['while-serving'] : []
      return [`class:${scenario.offence}`, ...served, ...(serial > 0 ? ['second-nominal'] : [])]
    }
    case 'relative':
      return [scenario.relative, scenario.together ? 'same-home' : 'lives-elsewhere']
    case 'contact':
      return [`shared:${shared}`]
    default:
      return [scenario.kind]
  }
}

/** What a planted nominal record must show for its tie to be there to find. */
export const mustShow = (world: World, { scenario, member }: PlantedNominal): MustShow => {
  switch (scenario.kind) {
    case 'contact':
      return sharedThing(scenario.shared, memberFacts(world, member))
    case 'relative':
      return scenario.together ? 'address' : undefined
    case 'shared-premises':
      return 'address'
    case 'successive-occupant':
      return 'previous-address'
    default:
      return undefined
  }
}

/** The line of the truth file for a planted nominal record; `noise` is how the record departs from its person. */
export const scenarioTruth = (
  world: World,
  recordKey: string,
  planted: PlantedNominal,
  noise: readonly string[],
): TruthRow => {
  const facts = memberFacts(world, planted.member)
  const shared = planted.scenario.kind === 'contact' ? sharedThing(planted.scenario.shared, facts) : ''
  return {
    memberKey: memberKey(planted.member),
    recordKind: 'nominals',
    recordKey,
    relation: relationOf(planted.scenario),
    expected: expectedOf(planted.scenario),
    fact: planted.fact,
    tags: [...tagsOf(planted, shared), ...noise],
    group: groupOf(facts.human),
  }
}
