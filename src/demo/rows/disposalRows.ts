import { isoDate } from '../calendar.ts'
import { disposalCells } from '../disposals/disposalCells.ts'
import { disposalsOf, laterDisposal } from '../disposals/disposalsOf.ts'
import { offenderOf } from '../disposals/offender.ts'
import { nominalLife } from '../nominals/nominalLife.ts'
import { nominalKey } from '../nominals/nominalRecord.ts'
import { everWritten, nightParts } from '../plan/growth.ts'
import { chance, randomFor } from '../random/random.ts'
import { streams } from '../random/streams.ts'
import type { World } from '../world.ts'
import { type Life, count, lifeOf, rowLife, within } from './life.ts'
import type { RowSink } from './rowSink.ts'

const slotsEach = 64
const meanDisposals = 1.6

/** Nights on which a nominal already on file got one more disposal; never one that concerns a member. */
const nightsWithNews = (world: World, nominal: number, life: Life): readonly number[] => {
  const nights: number[] = []
  if (world.plan.nominals.has(nominal)) return nights
  for (let night = life.born + 1; night <= world.nights; night++) {
    const random = randomFor(world.seed, streams.disposal, nominal * slotsEach + night)
    if (chance(random, world.share * nightParts.added * meanDisposals)) nights.push(night)
  }
  return nights.filter((night) => life.goneOn === undefined || night < life.goneOn)
}

/** A planted matter stays on file as long as its nominal does: else the truth about it would change unseen. */
const lifeOfDisposal = (world: World, nominal: number, slot: number, born: number, owner: Life): Life => {
  const life = rowLife(world, lifeOf.disposals, nominal * slotsEach + slot, born)
  return within(owner, world.plan.nominals.has(nominal) ? { ...life, goneOn: undefined } : life)
}

const appealOf = (world: World, life: Life): string => {
  const night = life.edits.at(-1)
  return night === undefined ? '' : `Appeal entered ${isoDate(world.today + night - 1)}`
}

/** Rows of the disposals file, nominal by nominal. */
export function* disposalRows(world: World, { tally }: RowSink): Generator<readonly string[]> {
  const nominals = everWritten(world.nominals, world.share, world.nights)
  for (let nominal = 0; nominal < nominals; nominal++) {
    const owner = nominalLife(world, nominal)
    if (owner.goneOn !== undefined && owner.goneOn < world.nights) continue
    const offender = offenderOf(world, nominal)
    const owned = nominalKey(nominal)
    const listed = disposalsOf(world, nominal, offender)
    for (const [slot, disposal] of listed.entries()) {
      const life = lifeOfDisposal(world, nominal, slot, owner.born, owner)
      if (!count(world, life, tally)) continue
      yield disposalCells(world, `${owned}-${slot + 1}`, owned, disposal, appealOf(world, life))
    }
    for (const [position, night] of nightsWithNews(world, nominal, owner).entries()) {
      const slot = listed.length + position
      const life = lifeOfDisposal(world, nominal, slot, night, owner)
      const disposal = laterDisposal(world, nominal, offender, night)
      if (!count(world, life, tally)) continue
      yield disposalCells(world, `${owned}-${slot + 1}`, owned, disposal, appealOf(world, life))
    }
  }
}
