import type { RowContext } from '../../extracts/rows/rowContext.ts'
import { population } from '../geo/homeAddress.ts'
import { markOf } from '../identifiers/markOf.ts'
import { mobileOf } from '../identifiers/phoneOf.ts'
import { memberAge } from '../members/ages.ts'
import { livedAt } from '../members/homes.ts'
import type { Culture, HumanSex } from '../names/culture.ts'
import { cultureShares } from '../names/cultures.ts'
import type { NominalFacts } from '../nominals/nominalFacts.ts'
import { nominalRecord } from '../nominals/nominalRecord.ts'
import type { Human } from '../people/human.ts'
import { makeHuman } from '../people/makeHuman.ts'
import { relativeOf } from '../people/relativeOf.ts'
import { type KeyedPerson, personOfCells } from '../personOfCells.ts'
import { type Random, randomFor } from '../random/random.ts'
import { streams } from '../random/streams.ts'
import { groupOf } from '../truth/group.ts'
import type { TruthRow } from '../truth/truthRow.ts'
import { type World, makeWorld } from '../world.ts'
import { balancedMemberCells } from './balancedMemberCells.ts'

export type GroupedPerson = KeyedPerson & { readonly group: string }

/** A set to measure fairness with: the same numbers of members, true records, relatives and strangers in every group. */
export type BalancedSample = {
  readonly members: readonly GroupedPerson[]
  readonly records: readonly GroupedPerson[]
  readonly truth: readonly TruthRow[]
}

export type BalancedOptions = {
  readonly seed: number
  /** Members of each naming culture and sex; each has one record about them. */
  readonly perGroup: number
  /** Records of unrelated people in each group. */
  readonly strangersPerGroup: number
  readonly context: RowContext
}

/** One member in so many has a relative on record too: turn by turn a twin and a parent of the same forename. */
const membersPerRelative = 10

const groups: readonly { readonly culture: Culture; readonly sex: HumanSex }[] = cultureShares.flatMap(({ culture }) =>
  (['M', 'F'] as const).map((sex) => ({ culture, sex })),
)

const factsOf = (world: World, random: Random, human: Human, record: number): NominalFacts => ({
  human,
  homes: livedAt(random, -1, population.nominals, world.today),
  phones: [mobileOf(world.numbers, human.id)],
  vehicles: [markOf(world.numbers, human.id, 0)],
  pncOwner: record,
})

/** Draws a group-balanced sample in memory; the same seed and sizes give the same people. */
export const sampleBalanced = ({ seed, perGroup, strangersPerGroup, context }: BalancedOptions): BalancedSample => {
  const world = makeWorld({ seed, workforce: 0, nominals: 0, reports: 0 })
  const members: GroupedPerson[] = []
  const records: GroupedPerson[] = []
  const truth: TruthRow[] = []
  let id = 0

  const somebody = (random: Random, { culture, sex }: { culture: Culture; sex: HumanSex }): Human =>
    makeHuman(random, id++, { culture, sex, born: world.today - memberAge(random), today: world.today })

  const addRecord = (random: Random, human: Human, facts?: NominalFacts): { key: string; tags: readonly string[] } => {
    const index = records.length
    const { cells, tags } = nominalRecord(world, index, facts ?? factsOf(world, random, human, index), undefined, [])
    const person = personOfCells('nominals', cells, context)
    records.push({ ...person, group: groupOf(human) })
    return { key: person.key, tags }
  }

  const addMember = (random: Random, human: Human): void => {
    const index = members.length
    const facts = factsOf(world, random, human, records.length)
    const group = groupOf(human)
    const member = personOfCells('workforce', balancedMemberCells(world, index, facts), context)
    members.push({ ...member, group })
    const note = (record: { key: string; tags: readonly string[] }, relation: 'self' | 'relative'): void => {
      truth.push({
        memberKey: member.key,
        recordKind: 'nominals',
        recordKey: record.key,
        relation,
        expected: '',
        fact: `${relation}-${index}`,
        tags: record.tags,
        group,
      })
    }
    note(addRecord(random, human, facts), 'self')
    if (index % membersPerRelative !== 0) return
    const relative = index % (2 * membersPerRelative) === 0 ? 'twin' : 'namesake-parent'
    note(addRecord(random, relativeOf(random, human, relative, id++, world.today)), 'relative')
  }

  groups.forEach((group, number) => {
    const random = randomFor(seed, streams.balanced, number)
    for (let count = 0; count < perGroup; count++) addMember(random, somebody(random, group))
    for (let count = 0; count < strangersPerGroup; count++) addRecord(random, somebody(random, group))
  })
  return { members, records, truth }
}
