import { compareKinds, type Model } from '../model/model.ts'
import { slotsOf } from '../pack/slots.ts'
import * as field from './fields.ts'

/** What the levels of a model's comparisons weigh, as the kernel reads it; no comparison has more levels than there is room for. */
export const comparisonTable = ({ comparisons }: Model): Float64Array => {
  const table = new Float64Array(field.mostComparisons * field.comparisonSize)
  for (const [slot, { weights, shares, averageBits, best }] of comparisons.entries()) {
    const at = slot * field.comparisonSize
    table.set(weights, at + field.comparisonWeights)
    table.set(shares, at + field.comparisonShares)
    table[at + field.comparisonAverage] = averageBits
    table[at + field.comparisonBest] = best
  }
  return table
}

/** The first comparison of each kind, by its number in `compareKinds`; -1 for none. */
export const firstSlots = (model: Model): readonly number[] => {
  const { first } = slotsOf(model)
  return compareKinds.map((kind) => first[kind])
}
