import { doubleMetaphone } from 'double-metaphone'
import type { FrequencyTable, Model } from '../model/model.ts'
import { combine, hashText, hashWithout } from '../text/hash.ts'
import { addString, createPool, findString, textOf, type StringPool } from './stringPool.ts'

/** What the engine knows of one name: computed once per distinct name, whatever the number of people bearing it. */
export type NameFeatures = {
  /** Codes of its sound and of its groups of equivalent names: two names sharing one may be the same name. */
  readonly codes: Int32Array
  readonly groups: readonly number[]
  /** Hashes of the name and of the name without each one of its letters. */
  readonly neighbours: Int32Array
  readonly sound: number
  readonly otherSound: number
  /** Rarity as forename and as surname: -log2 of the frozen frequency. */
  readonly forenameBits: number
  readonly surnameBits: number
}

/**
 * Every string of the left side (`shared`, read-only) and those met only on the right (`local`, emptied now and then).
 * A string's number is its number in `shared`, or in `local` plus `shared.size`.
 */
export type Words = {
  readonly shared: StringPool
  readonly local: StringPool
  readonly names: (NameFeatures | undefined)[]
  readonly model: Model
}

export const createWords = (model: Model, shared: StringPool): Words => ({ shared, local: createPool(), names: [], model })

/** The number of a string, which is added when new. */
export const wordId = (words: Words, text: string): number => {
  const hash = hashText(text)
  const id = findString(words.shared, text, hash)
  if (id >= 0) return id
  const local = findString(words.local, text, hash)
  return words.shared.size + (local >= 0 ? local : addString(words.local, text, hash))
}

export const wordText = (words: Words, id: number): string =>
  id < words.shared.size ? textOf(words.shared, id) : textOf(words.local, id - words.shared.size)

export const wordHash = (words: Words, id: number): number =>
  id < words.shared.size ? words.shared.hashes[id]! : words.local.hashes[id - words.shared.size]!

export const wordLength = (words: Words, id: number): number => {
  const base = words.shared.size
  const { starts } = id < base ? words.shared : words.local
  const at = id < base ? id : id - base
  return starts[at + 1]! - starts[at]!
}

/** Code of a string's first character. */
export const firstByte = (words: Words, id: number): number => {
  const base = words.shared.size
  const pool = id < base ? words.shared : words.local
  return pool.bytes[pool.starts[id < base ? id : id - base]!]!
}

const rarity = (table: FrequencyTable, text: string): number => -Math.log2(table.values.get(text) ?? table.unseen)

export const townBits = (words: Words, id: number): number => rarity(words.model.frequencies.town, wordText(words, id))

const longestNeighbour = 24

const neighboursOf = (text: string): Int32Array => {
  if (text.length < 4 || text.length > longestNeighbour) return Int32Array.of(hashText(text))
  const hashes = new Set([hashText(text)])
  for (let i = 0; i < text.length; i += 1) hashes.add(hashWithout(text, i))
  return Int32Array.from(hashes)
}

const soundCode = (text: string, sound: string): number => combine(0x50, hashText(sound === '' ? text : sound))

const describeName = (words: Words, id: number): NameFeatures => {
  const text = wordText(words, id)
  const [primary, secondary] = doubleMetaphone(text.slice(0, 64))
  const groups = words.model.nameGroups.get(text) ?? []
  const sound = soundCode(text, primary)
  const otherSound = soundCode(text, secondary)
  return {
    codes: Int32Array.from(new Set([sound, otherSound, ...groups])),
    groups,
    neighbours: neighboursOf(text),
    sound,
    otherSound,
    forenameBits: rarity(words.model.frequencies.forename, text),
    surnameBits: rarity(words.model.frequencies.surname, text),
  }
}

/** The features of a name, computed on first use. */
export const nameFeatures = (words: Words, id: number): NameFeatures => {
  const known = words.names[id]
  if (known !== undefined) return known
  const features = describeName(words, id)
  words.names[id] = features
  return features
}
