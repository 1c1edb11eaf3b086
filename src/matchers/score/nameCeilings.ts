import type { Model, ModelComparison } from '../model/model.ts'
import { slotsOf } from '../pack/slots.ts'

/** Most bits one part of a name can earn by the rarity of its word (eighths of a bit): for equal words, and for words perhaps alike. */
export type PartCeilings = { readonly equal: Float64Array; readonly alike: Float64Array; readonly different: number }

export type NameCeilings = {
  readonly forename: PartCeilings
  readonly surname: PartCeilings
  /** Most any forename can earn. */
  readonly mostForename: number
  /** Most the further forenames and the order of names can add. */
  readonly further: number
  readonly order: number
}

/** Rarities beyond this many eighths of a bit do not occur: a frequency of 2^-64. */
const rarest = 512

const none: PartCeilings = { equal: new Float64Array(rarest), alike: new Float64Array(rarest), different: 0 }

const equalLevels = new Set(['exact', 'part'])

const most = ({ levels, weights, shares, averageBits }: ModelComparison, equal: boolean, eighths: number): number =>
  levels.reduce((best, level, index) => {
    if (index === 0 || (!equal && equalLevels.has(level))) return best
    return Math.max(best, weights[index]! + shares[index]! * (eighths / 8 - averageBits))
  }, Number.NEGATIVE_INFINITY)

const partCeilings = (comparison: ModelComparison | undefined): PartCeilings =>
  comparison === undefined
    ? none
    : {
        equal: Float64Array.from({ length: rarest }, (_, eighths) => most(comparison, true, eighths)),
        alike: Float64Array.from({ length: rarest }, (_, eighths) => most(comparison, false, eighths)),
        different: comparison.weights.at(-1)!,
      }

export const nameCeilings = (model: Model): NameCeilings => {
  const { first } = slotsOf(model)
  const at = (slot: number): ModelComparison | undefined => model.comparisons[slot]
  return {
    forename: partCeilings(at(first.forename)),
    surname: partCeilings(at(first.surname)),
    mostForename: at(first.forename)?.best ?? 0,
    further: at(first['further-forenames'])?.best ?? 0,
    order: at(first['name-order'])?.best ?? 0,
  }
}
