import type { FrequencyTable } from '../model/model.ts'
import { rarity } from './rarity.ts'
import { type Words, wordText } from './words.ts'

const widen = (words: Words, place: number): void => {
  const larger = new Float64Array(Math.max(words.rarities.length * 2, place + 1024))
  larger.set(words.rarities)
  words.rarities = larger
}

/** The rarity kept at `place`, computed on first use. */
const rarityAt = (words: Words, place: number, id: number, table: FrequencyTable): number => {
  // A word of which nothing is known (`unknownWord`) has no place, and is as rare as any that was never seen.
  if (id < 0) return rarity(table, '')
  if (place >= words.rarities.length) widen(words, place)
  const known = words.rarities[place]!
  if (known !== 0) return known
  const bits = rarity(table, wordText(words, id))
  words.rarities[place] = bits
  return bits
}

/** Rarity of a name as forename, in bits: -log2 of the frozen frequency. */
export const forenameBits = (words: Words, id: number): number =>
  rarityAt(words, id * 2, id, words.model.frequencies.forename)

/** The same as surname. */
export const surnameBits = (words: Words, id: number): number =>
  rarityAt(words, id * 2 + 1, id, words.model.frequencies.surname)
