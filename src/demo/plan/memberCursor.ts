import { livesPrivately } from '../members/memberHomes.ts'
import { memberPerson } from '../members/memberPerson.ts'
import { permutation, permute } from '../random/permutation.ts'
import { streams } from '../random/streams.ts'
import type { Setting } from '../setting.ts'

/**
 * Hands out members in a scattered order, each once, so that no two scenarios befall the same person; undefined when all
 * are used. Members who share a home with colleagues are left out: what is planted about one of them would concern others.
 */
export const memberCursor = (setting: Setting): (() => number | undefined) => {
  const order = permutation(setting.seed, streams.memberOrder, setting.workforce)
  let next = 0
  return () => {
    while (next < setting.workforce) {
      const member = permute(order, next++)
      if (livesPrivately(setting, member, memberPerson(setting, member).human.born)) return member
    }
    return undefined
  }
}
