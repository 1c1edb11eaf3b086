import { isListed } from '../members/memberLife.ts'
import { nominalFacts } from '../nominals/nominalFacts.ts'
import { nominalLife } from '../nominals/nominalLife.ts'
import { nominalRecord } from '../nominals/nominalRecord.ts'
import { mustShow, scenarioTruth } from '../nominals/scenarioTruth.ts'
import { everWritten } from '../plan/growth.ts'
import type { World } from '../world.ts'
import { count } from './life.ts'
import type { RowSink } from './rowSink.ts'

/** Rows of the nominals file; those that concern a member leave a line of truth. */
export function* nominalRows(world: World, { tally, truth }: RowSink): Generator<readonly string[]> {
  const nominals = everWritten(world.nominals, world.share, world.nights)
  for (let nominal = 0; nominal < nominals; nominal++) {
    const life = nominalLife(world, nominal)
    if (!count(world, life, tally)) continue
    const planted = world.plan.nominals.get(nominal)
    const must = planted && mustShow(world, planted)
    const { key, cells, tags } = nominalRecord(world, nominal, nominalFacts(world, nominal), must, life.edits)
    if (planted && isListed(world, planted.member)) truth.push(scenarioTruth(world, key, planted, tags))
    yield cells
  }
}
