import * as field from '../../src/matchers/kernel/fields'
import { addressAt } from '../state'

/** Kinds of comparison, as `compareKinds` of the model numbers them. */
export const forename: i32 = 0
export const surname: i32 = 1
export const furtherForenames: i32 = 2
export const nameOrder: i32 = 3

/** The first comparison of a kind, -1 where the model has none. */
export function firstSlot(kind: i32): i32 {
  return load<i32>(addressAt(field.firstSlots) + ((<usize>kind) << 2))
}

function numberAt(slot: i32, place: i32): f64 {
  return load<f64>(addressAt(field.comparisons) + ((<usize>(slot * field.comparisonSize + place)) << 3))
}

/** Bits of a level of the comparison numbered `slot`, before its frequency part. */
export function levelWeight(slot: i32, level: i32): f64 {
  return slot < 0 ? 0 : numberAt(slot, field.comparisonWeights + level)
}

/** The most the comparison numbered `slot` can earn. */
export function mostOf(slot: i32): f64 {
  return numberAt(slot, field.comparisonBest)
}

/** As `frequencyPart` of compare/pair. */
export function frequencyPart(slot: i32, level: i32, bits: f64): f64 {
  if (slot < 0) return 0
  const share = numberAt(slot, field.comparisonShares + level)
  return share === 0 ? 0 : share * (bits - numberAt(slot, field.comparisonAverage))
}
