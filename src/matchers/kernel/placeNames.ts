import * as field from './fields.ts'
import type { KernelNames } from './learnNames.ts'
import type { KernelMemory } from './webAssembly.ts'

/** What all kernels of a memory read of a model's names: where it lies, as the header is told, and how it gets there. */
export type PlacedNames = {
  readonly told: ReadonlyMap<number, number>
  readonly write: (memory: KernelMemory) => void
}

/** Finds a place for the groups of names and the common sounds. */
export const placeNames = (
  { groups, commonSounds, unseenRarity }: KernelNames,
  take: (bytes: number) => number,
): PlacedNames => {
  const at = { groups: take(groups.byteLength), commonSounds: take(commonSounds.byteLength) }
  return {
    told: new Map([
      [field.groups, at.groups],
      [field.commonSounds, at.commonSounds],
      [field.commonSoundMask, commonSounds.length - 1],
      [field.unseenRarity, unseenRarity],
    ]),
    write: ({ buffer }) => {
      const ints = new Int32Array(buffer)
      ints.set(groups, at.groups / 4)
      ints.set(commonSounds, at.commonSounds / 4)
    },
  }
}
