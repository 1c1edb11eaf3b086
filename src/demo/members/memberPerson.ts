import type { Setting } from '../setting.ts'
import type { HumanSex } from '../names/culture.ts'
import { cultureShares } from '../names/cultures.ts'
import type { Human } from '../people/human.ts'
import { memberId } from '../people/humanIds.ts'
import { makeHuman } from '../people/makeHuman.ts'
import { relativeOf } from '../people/relativeOf.ts'
import { spouseOf } from '../people/spouseOf.ts'
import { type Random, chance, randomFor } from '../random/random.ts'
import { streams } from '../random/streams.ts'
import { draw, weighted } from '../random/weighted.ts'
import type { WorkforceClass } from '../../records/workforce.ts'
import { memberAge } from './ages.ts'
import { kinshipToPrevious } from './kin.ts'

const cultures = weighted(cultureShares, ({ members }) => members)

const classes = weighted<readonly [WorkforceClass, number, number]>(
  [
    ['officer', 620, 0.35],
    ['staff', 290, 0.6],
    ['special', 25, 0.3],
    ['contractor', 30, 0.4],
    ['volunteer', 20, 0.5],
    ['secondee', 15, 0.4],
  ],
  ([, share]) => share,
)

export type MemberPerson = { readonly human: Human; readonly workforceClass: WorkforceClass }

const unrelated = (random: Random, world: Setting, member: number, sex: HumanSex): Human =>
  makeHuman(random, memberId(member), {
    culture: draw(random, cultures).culture,
    sex,
    born: world.today - memberAge(random),
    today: world.today,
  })

/** Who a member is. Kin of the member before share family, name or home with them. */
export const memberPerson = (world: Setting, member: number): MemberPerson => {
  const random = randomFor(world.seed, streams.memberPerson, member)
  const [workforceClass, , women] = draw(random, classes)
  const sex = chance(random, women) ? 'F' : 'M'
  const kinship = kinshipToPrevious(world, member)
  if (kinship === undefined) return { human: unrelated(random, world, member, sex), workforceClass }
  const previous = memberPerson(world, member - 1).human
  const id = memberId(member)
  const human =
    kinship === 'spouse'
      ? spouseOf(random, previous, id, world.today)
      : relativeOf(random, previous, kinship, id, world.today)
  return { human, workforceClass }
}
