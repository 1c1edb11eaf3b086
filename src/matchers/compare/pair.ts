import type { Model } from '../model/model.ts'
import type { Words } from '../pack/words.ts'
import { slotsOf, type Slots } from '../pack/slots.ts'
import { createSimilarity, type Similarity } from '../similarity/similarity.ts'

/**
 * Two rows under comparison and what the comparisons found. `levels`, `rarity` (frequency part of the weight, bits) and the
 * chosen values (`leftChoice`, `rightChoice`: ordinal in the person's own list, -1 none) have one entry per comparison.
 */
export type Pair = {
  readonly model: Model
  readonly slots: Slots
  readonly words: Words
  readonly similarity: Similarity
  a: Int32Array
  ai: number
  b: Int32Array
  bi: number
  readonly levels: Uint8Array
  readonly rarity: Float64Array
  readonly leftChoice: Int32Array
  readonly rightChoice: Int32Array
}

export const createPair = (model: Model, words: Words): Pair => {
  const count = model.comparisons.length
  const none = new Int32Array(0)
  return {
    model,
    slots: slotsOf(model),
    words,
    similarity: createSimilarity(words),
    a: none,
    ai: 0,
    b: none,
    bi: 0,
    levels: new Uint8Array(count),
    rarity: new Float64Array(count),
    leftChoice: new Int32Array(count).fill(-1),
    rightChoice: new Int32Array(count).fill(-1),
  }
}

/**
 * The frequency part of a level for a value of that rarity: its share of the bits by which it is rarer than the average; none where the model
 * lacks the comparison.
 */
export const frequencyPart = (pair: Pair, slot: number, level: number, bits: number): number => {
  if (slot < 0) return 0
  const comparison = pair.model.comparisons[slot]!
  const share = comparison.shares[level]!
  return share === 0 ? 0 : share * (bits - comparison.averageBits)
}

export const settle = (pair: Pair, slot: number, level: number, rarity: number, left: number, right: number): void => {
  pair.levels[slot] = level
  pair.rarity[slot] = rarity
  pair.leftChoice[slot] = left
  pair.rightChoice[slot] = right
}
