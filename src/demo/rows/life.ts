import { addedPerNight, nightParts } from '../plan/growth.ts'
import { below, mix, nextUint32, randomFor } from '../random/random.ts'
import { streams } from '../random/streams.ts'
import type { Setting } from '../setting.ts'
import type { Tally } from './tally.ts'

/** Kinds of rows that come, change and go by themselves, with the number that keeps their fates apart. */
export const lifeOf = {
  workforce: 1,
  nominals: 2,
  disposals: 3,
  reports: 4,
  reportPersons: 5,
  misconduct: 6,
  associations: 7,
} as const

export type LifeKind = (typeof lifeOf)[keyof typeof lifeOf]

/** The nights on which a row was edited, or undefined once it is gone. `born` is the night it first appeared, 0 the first. */
export type Life = { readonly born: number; readonly edits: readonly number[]; readonly goneOn: number | undefined }

const unchanging: Life = { born: 0, edits: [], goneOn: undefined }

/** Night on which the row of an index appears, for a file that began with `base` rows. */
export const bornOn = (world: Setting, base: number, index: number): number =>
  index < base ? 0 : 1 + Math.floor((index - base) / addedPerNight(base, world.share))

/** The life of a row up to the last night of the world: what each night after its first did to it. */
export const rowLife = (world: Setting, kind: LifeKind, index: number, born: number): Life => {
  if (world.nights === born) return born === 0 ? unchanging : { born, edits: [], goneOn: undefined }
  const edits: number[] = []
  for (let night = born + 1; night <= world.nights; night++) {
    const fate = nextUint32(randomFor(world.seed, streams.life + (kind << 8), mix(index) ^ night)) / 4294967296
    if (fate < world.share * nightParts.gone) return { born, edits, goneOn: night }
    if (fate < world.share * (nightParts.gone + nightParts.changed)) edits.push(night)
  }
  return { born, edits, goneOn: undefined }
}

/** Counts a row in the tally of the last night; false when the row is no longer there. */
export const count = (world: Setting, life: Life, tally: Tally): boolean => {
  if (life.goneOn !== undefined) {
    if (life.goneOn === world.nights && life.born < world.nights) tally.gone++
    return false
  }
  if (life.born === world.nights && world.nights > 0) tally.added++
  else if (life.edits.at(-1) === world.nights) tally.changed++
  else tally.unchanged++
  return true
}

/** The life of a row that belongs to another: it goes at the latest when its owner goes. */
export const within = (owner: Life, life: Life): Life =>
  owner.goneOn !== undefined && (life.goneOn === undefined || owner.goneOn < life.goneOn)
    ? { ...life, goneOn: owner.goneOn, edits: life.edits.filter((night) => night < (owner.goneOn as number)) }
    : life

/** A number below `limit` that depends on the row and the night alone. */
export const nightChoice = (world: Setting, kind: LifeKind, index: number, night: number, limit: number): number =>
  below(randomFor(world.seed, streams.edit + (kind << 8), mix(index) ^ night), limit)
