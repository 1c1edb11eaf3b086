import { type Life, bornOn, lifeOf, rowLife } from '../rows/life.ts'
import type { Setting } from '../setting.ts'

/** What the nights did to a report. */
export const reportLife = (world: Setting, report: number): Life =>
  rowLife(world, lifeOf.reports, report, bornOn(world, world.reports, report))
