import { associationCells } from '../associations/associationCells.ts'
import { memberLife } from '../members/memberLife.ts'
import { declaredAssociations } from '../plan/declaredAssociations.ts'
import { everWritten } from '../plan/growth.ts'
import { below, randomFor } from '../random/random.ts'
import { streams } from '../random/streams.ts'
import type { World } from '../world.ts'
import { bornOn, count, lifeOf, rowLife, within } from './life.ts'
import type { RowSink } from './rowSink.ts'

const memberOf = (world: World, association: number): number =>
  world.plan.declarations.get(association)?.member ??
  below(randomFor(world.seed, streams.association, -1 - association), world.workforce)

/** Rows of the register of declared associations; a declaration goes when its member goes. */
export function* associationRows(world: World, { tally }: RowSink): Generator<readonly string[]> {
  const base = declaredAssociations(world.workforce)
  const associations = everWritten(base, world.share, world.nights)
  for (let association = 0; association < associations; association++) {
    const member = memberOf(world, association)
    const own = rowLife(world, lifeOf.associations, association, bornOn(world, base, association))
    const planted = world.plan.declarations.has(association) ? { ...own, goneOn: undefined } : own
    if (count(world, within(memberLife(world, member), planted), tally))
      yield associationCells(world, association, member, own.edits)
  }
}
