import { memberFacts } from '../members/memberFacts.ts'
import { nominalFacts } from '../nominals/nominalFacts.ts'
import { strangerBirth } from '../nominals/strangerHuman.ts'
import { concernsSelf } from '../plan/concernsSelf.ts'
import type { World } from '../world.ts'

/** What the disposals of a nominal depend on: days of birth and, for a member, of joining. */
export type Offender = { readonly born: number; readonly joined: number | undefined }

export const offenderOf = (world: World, nominal: number): Offender => {
  const planted = world.plan.nominals.get(nominal)
  if (planted === undefined) return { born: strangerBirth(world, nominal), joined: undefined }
  if (!concernsSelf(planted.scenario)) return { born: nominalFacts(world, nominal).human.born, joined: undefined }
  const { human, joined } = memberFacts(world, planted.member)
  return { born: human.born, joined }
}
