import { memberCells } from '../members/memberRecord.ts'
import { memberLife } from '../members/memberLife.ts'
import { everWritten } from '../plan/growth.ts'
import type { World } from '../world.ts'
import { count } from './life.ts'
import type { RowSink } from './rowSink.ts'

/** Rows of the workforce file, one a member. */
export function* workforceRows(world: World, { tally }: RowSink): Generator<readonly string[]> {
  const members = everWritten(world.workforce, world.share, world.nights)
  for (let member = 0; member < members; member++) {
    const life = memberLife(world, member)
    if (count(world, life, tally)) yield memberCells(world, member, life.edits)
  }
}
