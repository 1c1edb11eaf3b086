import type { CompareKind, Model, ModelComparison } from '../model/model.ts'
import { rules } from '../compare/rules.ts'
import type { Rule } from '../compare/rule.ts'
import { slotsOf } from '../pack/slots.ts'

/** How a model is scored: its comparisons from the cheapest on, and what each can earn. */
export type Plan = {
  /** Comparisons of whole numbers, settled before the names are looked at. */
  readonly cheap: readonly number[]
  /** Comparisons of letters, settled after the names. */
  readonly costly: readonly number[]
  /** Both of these: everything but the names. */
  readonly others: readonly number[]
  /** The comparisons that the comparison of names settles at once; empty where the model compares no forenames. */
  readonly names: readonly number[]
  /** Most the comparisons of names can earn together. */
  readonly mostNames: number
  readonly compare: readonly Rule['compare'][]
  readonly ceiling: readonly (Rule['ceiling'] | undefined)[]
  /** Most bits a comparison can earn, and most it can earn where no two values are equal. */
  readonly best: Float64Array
  readonly bestInexact: Float64Array
  /** Most a comparison of letters can earn where no two values have letters enough in common. */
  readonly bestApart: Float64Array
}

const cheapKinds: readonly CompareKind[] = [
  'date-of-birth',
  'sex',
  'identifier',
  'vehicle',
  'extra-category',
  'extra-number',
  'phone',
  'postcode',
]

const exactNameLevels = ['exact', 'part']

const bestInexact = ({ compare, levels, weights, shares, rarest }: ModelComparison): number => {
  const exact = rules[compare].exactLevels ?? exactNameLevels
  return weights.reduce(
    (most, weight, level) => (exact.includes(levels[level]!) ? most : Math.max(most, weight + shares[level]! * rarest)),
    0,
  )
}

/** Ready-made plan of a model. */
export const planOf = (model: Model): Plan => {
  const { first } = slotsOf(model)
  const { comparisons } = model
  const names = [first.forename, first.surname, first['further-forenames'], first['name-order']].filter(
    (slot) => slot >= 0,
  )
  const rest = comparisons.map((_, slot) => slot).filter((slot) => !names.includes(slot))
  const cost = (slot: number): number => cheapKinds.indexOf(comparisons[slot]!.compare)
  return {
    cheap: rest.filter((slot) => cost(slot) >= 0).sort((a, b) => cost(a) - cost(b)),
    costly: rest.filter((slot) => cost(slot) < 0),
    others: rest,
    names: first.forename < 0 ? [] : names,
    mostNames: names.reduce((sum, slot) => sum + comparisons[slot]!.best, 0),
    compare: comparisons.map(({ compare }) => rules[compare].compare),
    ceiling: comparisons.map(({ compare }) => rules[compare].ceiling),
    best: Float64Array.from(comparisons, ({ best }) => best),
    bestInexact: Float64Array.from(comparisons, bestInexact),
    bestApart: Float64Array.from(comparisons, ({ compare, levels, weights }) =>
      Math.max(...(rules[compare].apartLevels ?? levels).map((level) => weights[levels.indexOf(level)]!)),
    ),
  }
}
