import { commands, posts, ranks, clearanceConditions } from '../data/posts.ts'
import { isoDate } from '../calendar.ts'
import { driverNumberOf } from '../identifiers/driverNumberOf.ts'
import { emailOf } from '../identifiers/emailOf.ts'
import { ninoOf } from '../identifiers/ninoOf.ts'
import { passportOf } from '../identifiers/passportOf.ts'
import type { PersonalName } from '../names/culture.ts'
import { phoneText } from '../noise/phoneText.ts'
import { type Random, below, chance, pick, randomFor } from '../random/random.ts'
import { streams } from '../random/streams.ts'
import { type Weighted, draw, weighted } from '../random/weighted.ts'
import { homeItems, nameItems } from '../rows/items.ts'
import type { WorkforceClass } from '../../records/workforce.ts'
import type { World } from '../world.ts'
import { checksOf, clearanceLevel, expiryOf } from './clearance.ts'
import { type EditableMember, editMember } from './editMember.ts'
import { householdOf } from './household.ts'
import { type MemberFacts, memberFacts } from './memberFacts.ts'
import { serviceOf } from './serviceOf.ts'
import { memberKey, staffNumberOf } from './staffNumber.ts'

const rankDraws = Object.fromEntries(
  Object.entries(ranks).map(([name, shares]) => [name, weighted(shares, ([, share]) => share)]),
) as Readonly<Record<WorkforceClass, Weighted<readonly [string, number]>>>

/** 701 of about 34,000 officers on restricted duties (Metropolitan Police, 2023); the other shares are ours. */
const dutyStatuses = weighted<readonly [string, number]>(
  [
    ['FULL', 9_460],
    ['RESTRICTED', (701 / 34_000) * 10_000],
    ['SUSPENDED', 40],
    ['REDEPLOYED', 34],
    ['ABSENT', 200],
    ['LEFT', 55],
    ['LEFT_DURING_PROCESS', 5],
  ],
  ([, share]) => share,
)

const rates = {
  nino: 0.985,
  driver: 0.82,
  passport: 0.55,
  email: 0.7,
  birthMissing: 0.0004,
  otherTitle: 0.02,
}

const titleOf = (random: Random, sex: string, married: boolean): string => {
  if (chance(random, rates.otherTitle)) return 'Dr'
  return sex === 'M' ? 'Mr' : married ? 'Mrs' : 'Ms'
}

const teamSize = 20

/** A manager of the same force, one of the first twentieth of its members; '' for the first themselves. */
const managerOf = (member: number): string =>
  member < teamSize ? '' : memberKey(Math.floor(member / teamSize ** 2) * teamSize + (member % teamSize))

const formerNames = (former: PersonalName | undefined): string => (former === undefined ? '' : nameItems([former]))

/** Cells of the workforce record of a member, after the given nights' edits. */
export const memberCells = (
  world: World,
  member: number,
  edits: readonly number[],
  facts: MemberFacts = memberFacts(world, member),
): readonly string[] => {
  const { human, workforceClass } = facts
  const random = randomFor(world.seed, streams.memberRecord, member)
  const { force, number } = staffNumberOf(member)
  const household = householdOf(world, member, human)
  const post = pick(random, posts)
  const level = clearanceLevel(random, workforceClass, post)
  const [duty] = draw(random, dutyStatuses)
  const granted = Math.max(facts.joined - 60, world.today - below(random, 6 * 365))
  const current: EditableMember = {
    homes: facts.homes,
    phones: facts.phones,
    post,
    command: pick(random, commands),
  }
  for (const night of edits) editMember(world, member, night, current)
  const [home, ...previous] = current.homes
  return [
    force,
    number,
    workforceClass,
    titleOf(random, human.sex, human.former !== undefined),
    human.name.forenames,
    human.name.surname,
    formerNames(human.former),
    human.knownAs === '' ? '' : `${human.knownAs}|${human.name.surname}`,
    chance(random, rates.birthMissing) ? '' : isoDate(human.born),
    human.sex,
    chance(random, rates.nino) ? ninoOf(world.numbers, human.id) : '',
    chance(random, rates.driver) ? driverNumberOf(human) : '',
    chance(random, rates.passport) ? passportOf(world.numbers, human.id) : '',
    home?.line ?? '',
    home?.town ?? '',
    home?.postcode ?? '',
    home?.from ?? '',
    homeItems(previous),
    current.phones.map((phone) => phoneText(random, phone)).join(';'),
    chance(random, rates.email) ? emailOf(human) : '',
    facts.vehicles.join(';'),
    household
      .map(
        ({ relationship, human: { name, born } }) =>
          `${relationship}|${name.forenames}|${name.surname}|${isoDate(born)}`,
      )
      .join(';'),
    draw(random, rankDraws[workforceClass])[0],
    current.post,
    current.command,
    managerOf(member),
    serviceOf(random, facts.joined, world.today, duty.startsWith('LEFT')),
    duty,
    level,
    isoDate(granted),
    isoDate(expiryOf(level, granted)),
    checksOf(level),
    pick(random, clearanceConditions),
    'OFFICIAL-SENSITIVE',
  ]
}
