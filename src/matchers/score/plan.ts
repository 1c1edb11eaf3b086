import type { CompareKind, Model } from '../model/model.ts'
import { rules } from '../compare/rules.ts'
import { slotsOf } from '../pack/slots.ts'
import type { Rule } from '../compare/rule.ts'

/** How a model is scored: its comparisons from the cheapest on, and what each can earn. */
export type Plan = {
  readonly order: readonly number[]
  /** The comparisons that the comparison of names settles at once. */
  readonly names: readonly number[]
  readonly compare: readonly Rule['compare'][]
  readonly weights: readonly Float64Array[]
  /** Most bits a comparison can earn, and most it can earn where no word agrees exactly. */
  readonly best: Float64Array
  readonly bestInexact: Float64Array
}

const cheapestFirst: readonly CompareKind[] = [
  'date-of-birth',
  'sex',
  'forename',
  'surname',
  'further-forenames',
  'name-order',
  'identifier',
  'vehicle',
  'extra-category',
  'extra-number',
  'postcode',
  'phone',
  'town',
  'address',
  'email',
  'birthplace',
  'occupation',
  'extra-text',
]

const cache = new WeakMap<Model, Plan>()

/** Levels of a name comparison that need one word in common. */
const exactLevels = new Set(['exact', 'part'])

const makePlan = (model: Model): Plan => {
  const order = model.comparisons.map((_, slot) => slot)
  order.sort((a, b) => cheapestFirst.indexOf(model.comparisons[a]!.compare) - cheapestFirst.indexOf(model.comparisons[b]!.compare))
  const { first } = slotsOf(model)
  const names = [first.forename, first.surname, first['further-forenames'], first['name-order']].filter((slot) => slot >= 0)
  return {
    order: order.filter((slot) => slot === first.forename || !names.includes(slot)),
    names,
    compare: model.comparisons.map((comparison) => rules[comparison.compare].compare),
    weights: model.comparisons.map((comparison) => comparison.weights),
    best: Float64Array.from(model.comparisons, (comparison) => comparison.best),
    bestInexact: Float64Array.from(model.comparisons, ({ levels, weights, shares, rarest }) =>
      weights.reduce((most, weight, level) => (exactLevels.has(levels[level]!) ? most : Math.max(most, weight + shares[level]! * rarest)), 0),
    ),
  }
}

export const planOf = (model: Model): Plan => {
  const known = cache.get(model)
  if (known !== undefined) return known
  const plan = makePlan(model)
  cache.set(model, plan)
  return plan
}
