import * as field from './fields.ts'
import type { KernelNames } from './learnNames.ts'
import type { KernelMemory } from './webAssembly.ts'

/** What all kernels of a memory read of a model's names: where it lies, as the header is told, and how it gets there. */
export type PlacedNames = {
  readonly told: ReadonlyMap<number, number>
  readonly write: (memory: KernelMemory) => void
}

/** Finds a place for what is known of names beside their lines. */
export const placeNames = (
  { lines, groups, commonSounds, unseenRarity, rarities, longNames }: KernelNames,
  take: (bytes: number) => number,
): PlacedNames => {
  const at = {
    groups: take(groups.byteLength),
    commonSounds: take(commonSounds.byteLength),
    rarities: take(rarities.byteLength),
    longNames: take(longNames.byteLength),
  }
  return {
    told: new Map([
      [field.groups, at.groups],
      [field.commonSounds, at.commonSounds],
      [field.commonSoundMask, commonSounds.length - 1],
      [field.unseenRarity, unseenRarity],
      [field.rarities, at.rarities],
      [field.learntWords, lines.length / field.lineSize],
      [field.longNames, at.longNames],
    ]),
    write: ({ buffer }) => {
      const ints = new Int32Array(buffer)
      ints.set(groups, at.groups / 4)
      ints.set(commonSounds, at.commonSounds / 4)
      new Float64Array(buffer).set(rarities, at.rarities / 8)
      ints.set(longNames, at.longNames / 4)
    },
  }
}
