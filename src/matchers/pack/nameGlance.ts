import type { Model } from '../model/model.ts'
import { lettersOf } from '../text/lettersOf.ts'
import { push, type IntVector } from './intVector.ts'
import { packRarity, packTraits, trait } from './row.ts'
import { commonCodes, groupsOf, heard, listen } from './nameCodes.ts'
import { rarity } from './rarity.ts'
import { wordText, type Words } from './words.ts'

/** Integers of one entry: a glance (see `glanceField`) without its word, and one to fill it up. */
const entrySize = 8

/** 12 bits for groups of equivalent names, by other digits of their codes than `groupBits`. */
export const moreGroupBits = (groups: readonly number[]): number => {
  let bits = 0
  for (let i = 0; i < groups.length; i += 1) bits |= 1 << ((groups[i]! >>> 5) % 12)
  return bits
}

/** One bit for a first letter; digits share a bit. */
const initialBit = (byte: number): number => 1 << Math.max(0, byte - 64)

const traitsOf = ({ length }: string, groups: readonly number[], common: ReadonlySet<number>): number => {
  return packTraits(
    (common.has(heard.sound) ? trait.commonSound : 0) |
      (common.has(heard.otherSound) ? trait.commonOtherSound : 0) |
      (length > 1 ? trait.overOne : 0) |
      (length > 2 ? trait.overTwo : 0),
    length,
    moreGroupBits(groups),
  )
}

/** One bit per group, by its code's last five bits: without a common bit two names share no group. */
export const groupBits = (groups: readonly number[]): number => {
  let bits = 0
  for (let i = 0; i < groups.length; i += 1) bits |= 1 << (groups[i]! & 31)
  return bits
}

/** Appends the glance of a name, its word left out. */
export const writeGlance = (glances: IntVector, model: Model, text: string): void => {
  const groups = groupsOf(model, text)
  // Counted once, by listening to all names: before this one is heard.
  const common = commonCodes(model)
  listen(text)
  push(glances, lettersOf(text))
  push(glances, heard.sound)
  push(glances, heard.otherSound)
  push(glances, groupBits(groups))
  push(glances, packRarity(rarity(model.frequencies.forename, text), rarity(model.frequencies.surname, text)))
  push(glances, initialBit(text.charCodeAt(0)))
  push(glances, traitsOf(text, groups, common))
}

const describe = (words: Words, id: number): number => {
  const { glances, model } = words
  const at = glances.length
  const text = wordText(words, id)
  if (words.glanceOf?.(text, glances) !== true) writeGlance(glances, model, text)
  push(glances, 0)
  return at / entrySize
}

const widen = (words: Words, id: number): void => {
  const larger = new Int32Array(Math.max(words.glancePlaces.length * 2, id + 1024))
  larger.set(words.glancePlaces)
  words.glancePlaces = larger
}

/** Where in `words.glances` the glance of a word lies, its word left out; computed on first use. */
export const nameGlance = (words: Words, id: number): number => {
  if (id >= words.glancePlaces.length) widen(words, id)
  const known = words.glancePlaces[id]!
  if (known > 0) return (known - 1) * entrySize
  const place = describe(words, id)
  words.glancePlaces[id] = place + 1
  return place * entrySize
}

/** Takes over the glance of a word, which lies in `from` at `at`, its word left out, and is not known yet. */
export const takeGlance = (words: Words, id: number, from: Int32Array, at: number): void => {
  if (id >= words.glancePlaces.length) widen(words, id)
  if (words.glancePlaces[id] !== 0) return
  words.glancePlaces[id] = words.glances.length / entrySize + 1
  for (let i = 0; i < entrySize - 1; i += 1) push(words.glances, from[at + i]!)
  push(words.glances, 0)
}
