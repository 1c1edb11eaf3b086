import { commands, posts } from '../data/posts.ts'
import { homeAddress, population } from '../geo/homeAddress.ts'
import { mobileOf } from '../identifiers/phoneOf.ts'
import type { Home } from '../noise/personSheet.ts'
import { laterId } from '../people/humanIds.ts'
import { pick, randomFor } from '../random/random.ts'
import { streams } from '../random/streams.ts'
import { lifeOf, nightChoice } from '../rows/life.ts'
import type { Setting } from '../setting.ts'
import { moved } from './homes.ts'
import { regionOf } from './staffNumber.ts'

/** Fields a later night can alter. */
export type EditableMember = { homes: readonly Home[]; phones: readonly string[]; post: string; command: string }

const other = (list: readonly string[], value: string): string => list[(list.indexOf(value) + 1) % list.length] ?? ''

/** What a later night does to a member: a move for half of them, else one more telephone or another post. */
export const editMember = (world: Setting, member: number, night: number, current: EditableMember): void => {
  const random = randomFor(world.seed, streams.edit, member * 64 + night)
  switch (nightChoice(world, lifeOf.workforce, member, night, 4)) {
    case 0:
    case 1:
      current.homes = moved(
        current.homes,
        homeAddress(random, regionOf(member), population.workforce),
        world.today + night - 1,
      )
      return
    case 2:
      current.phones = [...current.phones, mobileOf(world.numbers, laterId('member', member, night))]
      return
    default:
      current.post = other(posts, current.post)
      current.command = pick(random, commands)
  }
}
