import { push } from './intVector.ts'
import { packRarity, packTraits, trait } from './row.ts'
import { describeName } from './nameFeatures.ts'
import { firstByte, wordLength, wordLetters, type NameFeatures, type Words } from './words.ts'

/** Integers of one entry: a glance (see `glanceField`) without its word, and one to fill it up. */
const entrySize = 8

/** One bit for a first letter; digits share a bit. */
const initialBit = (byte: number): number => 1 << Math.max(0, byte - 64)

const traitsOf = (words: Words, id: number, features: NameFeatures): number => {
  const { codes, frequencies, sound, otherSound } = features
  const { commonName } = words.model
  const isCommon = (code: number): boolean => frequencies[codes.indexOf(code)]! > commonName
  const length = wordLength(words, id)
  return packTraits(
    (isCommon(sound) ? trait.commonSound : 0) |
      (isCommon(otherSound) ? trait.commonOtherSound : 0) |
      (length > 1 ? trait.overOne : 0) |
      (length > 2 ? trait.overTwo : 0),
    length,
  )
}

const describe = (words: Words, id: number): number => {
  const { glances } = words
  const at = glances.length
  // Of most names no more than this is ever asked: their features are not kept.
  const features = words.names[id] ?? describeName(words, id)
  const { sound, otherSound, groupBits, forenameBits, surnameBits } = features
  push(glances, wordLetters(words, id))
  push(glances, sound)
  push(glances, otherSound)
  push(glances, groupBits)
  push(glances, packRarity(forenameBits, surnameBits))
  push(glances, initialBit(firstByte(words, id)))
  push(glances, traitsOf(words, id, features))
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
