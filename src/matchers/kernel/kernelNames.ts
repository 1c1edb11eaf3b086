import type { Model } from '../model/model.ts'
import { codeFrequencies } from '../pack/nameCodes.ts'
import { rarity } from '../pack/rarity.ts'
import { packRarity } from '../pack/row.ts'
import { hashText } from '../text/hash.ts'
import { placeholderHashes } from '../text/nameTokens.ts'

/** What a kernel must know of a model to describe names by itself. */
export type KernelNames = {
  /** Hashes of all words that are in a table of the model, or may stand for no name: the kernel asks for them. */
  readonly told: Int32Array
  /** Codes of sounds and of groups that are common, and the same as slots. */
  readonly commonCodes: ReadonlySet<number>
  readonly commonSounds: Int32Array
  readonly unseenRarity: number
}

/** A set of integers to be looked up by their last bits: a place of 0 is empty. 0 itself, where it is held, is taken for empty. */
const setOf = (integers: ReadonlySet<number>): Int32Array => {
  let size = 16
  while (size < integers.size * 4) size *= 2
  const slots = new Int32Array(size)
  for (const one of integers) {
    let place = one & (size - 1)
    while (slots[place] !== 0) place = (place + 1) & (size - 1)
    slots[place] = one
  }
  return slots
}

const cache = new WeakMap<Model, KernelNames>()

const makeNames = (model: Model): KernelNames => {
  const { forename, surname } = model.frequencies
  const words = [...model.nameGroups.keys(), ...forename.values.keys(), ...surname.values.keys()]
  const common = [...codeFrequencies(model)].filter(([, share]) => share > model.commonName)
  const commonCodes = new Set(common.map(([code]) => code))
  return {
    told: setOf(new Set([...words.map(hashText), ...placeholderHashes])),
    commonCodes,
    commonSounds: setOf(commonCodes),
    unseenRarity: packRarity(rarity(forename, ''), rarity(surname, '')),
  }
}

/** Ready-made names of a model. */
export const kernelNamesOf = (model: Model): KernelNames => {
  const known = cache.get(model)
  if (known !== undefined) return known
  const names = makeNames(model)
  cache.set(model, names)
  return names
}

/** The part of a kernel's size that is theirs. */
export const namesSize = ({
  told,
  commonSounds,
}: KernelNames): { readonly names: number; readonly sounds: number } => ({
  names: told.length,
  sounds: commonSounds.length,
})
