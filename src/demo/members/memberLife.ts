import { type Life, bornOn, lifeOf, rowLife } from '../rows/life.ts'
import type { Setting } from '../setting.ts'

/** What the nights did to the workforce record of a member. */
export const memberLife = (world: Setting, member: number): Life =>
  rowLife(world, lifeOf.workforce, member, bornOn(world, world.workforce, member))

/** Whether a member is still in the workforce file. */
export const isListed = (world: Setting, member: number): boolean => memberLife(world, member).goneOn === undefined
