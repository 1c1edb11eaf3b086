import type { Setting } from '../setting.ts'
import { below, randomFor } from '../random/random.ts'
import { streams } from '../random/streams.ts'

export type Kinship = 'spouse' | 'twin' | 'sibling' | 'child' | 'namesake-child'

/** Chances in 10,000 that two colleagues with neighbouring indexes are kin. */
const chances: readonly (readonly [Kinship, number])[] = [
  ['spouse', 300],
  ['sibling', 100],
  ['child', 60],
  ['twin', 15],
  ['namesake-child', 10],
]

/** How a member is related to the member before, if at all; only members of odd index have such kin,
 * and only those there from the first night. */
export const kinshipToPrevious = (world: Setting, member: number): Kinship | undefined => {
  if (member % 2 === 0 || member >= world.workforce) return undefined
  let left = below(randomFor(world.seed, streams.familyName, member), 10_000)
  for (const [kinship, chance] of chances) {
    if (left < chance) return kinship
    left -= chance
  }
  return undefined
}

/** The member married to this one, if a colleague is. */
export const spouseColleague = (world: Setting, member: number): number | undefined => {
  if (kinshipToPrevious(world, member) === 'spouse') return member - 1
  if (member + 1 < world.workforce && kinshipToPrevious(world, member + 1) === 'spouse') return member + 1
  return undefined
}
