import { type Life, bornOn, lifeOf, rowLife } from '../rows/life.ts'
import type { Setting } from '../setting.ts'

/** What the nights did to a nominal record. */
export const nominalLife = (world: Setting, nominal: number): Life =>
  rowLife(world, lifeOf.nominals, nominal, bornOn(world, world.nominals, nominal))
