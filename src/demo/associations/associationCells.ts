import { isoDate } from '../calendar.ts'
import { advice, conditions, declaredTo, places, relationships } from '../data/declarationWords.ts'
import { mobileOf } from '../identifiers/phoneOf.ts'
import { memberFacts } from '../members/memberFacts.ts'
import { staffNumberOf } from '../members/staffNumber.ts'
import { phoneText } from '../noise/phoneText.ts'
import { declaredHomes, declaredHuman } from '../people/declaredHuman.ts'
import { between, chance, pick, randomFor } from '../random/random.ts'
import { streams } from '../random/streams.ts'
import type { World } from '../world.ts'

const held = { address: 0.6, phone: 0.5, birth: 0.85, listedUnder: 0.1 } as const

/** Cells of a declared association of a member, after the given nights' edits. */
export const associationCells = (
  world: World,
  association: number,
  member: number,
  edits: readonly number[],
): readonly string[] => {
  const random = randomFor(world.seed, streams.declaredPerson, -1 - association)
  const { force, number } = staffNumberOf(member)
  const human = declaredHuman(world, association)
  const home = chance(random, held.address) ? declaredHomes(world, association)[0] : undefined
  const declared = between(random, Math.min(memberFacts(world, member).joined + 30, world.today - 2), world.today - 1)
  const lastEdit = edits.at(-1)
  const reviewed = lastEdit === undefined ? '' : `; reviewed ${isoDate(world.today + lastEdit - 1)}`
  return [
    `DA${String(association).padStart(6, '0')}`,
    force,
    number,
    pick(random, relationships),
    human.name.forenames.split(' ')[0] ?? '',
    human.name.surname,
    human.former !== undefined && chance(random, held.listedUnder)
      ? `${human.former.forenames}|${human.former.surname}`
      : '',
    chance(random, held.birth) ? isoDate(human.born) : '',
    human.sex,
    home?.line ?? '',
    home?.town ?? '',
    home?.postcode ?? '',
    chance(random, held.phone) ? phoneText(random, mobileOf(world.numbers, human.id)) : '',
    '',
    pick(random, places),
    isoDate(declared),
    pick(random, declaredTo),
    pick(random, advice) + reviewed,
    pick(random, conditions),
    isoDate(declared + 365),
  ]
}
