import type { Pair } from '../compare/pair.ts'
import { header } from '../pack/row.ts'
import { slotsOf } from '../pack/slots.ts'
import { commonWords } from './commonWords.ts'
import { planOf, type Plan } from './plan.ts'

/** Floating-point sums in another order differ by less than this: a bound must never lose a pair to rounding. */
const slack = 1e-6

const clear = (pair: Pair): void => {
  pair.levels.fill(0)
  pair.rarity.fill(0)
  pair.leftChoice.fill(-1)
  pair.rightChoice.fill(-1)
}

const sumOfBest = (plan: Plan, present: number): number => {
  let sum = 0
  for (let slot = 0; slot < plan.best.length; slot += 1) if ((present >> slot) & 1) sum += plan.best[slot]!
  return sum
}

/** Bits by which the names must stay below their best, known from the words they have in common. */
const namesShortfall = (pair: Pair, plan: Plan, forename: number, surname: number): number => {
  const common = commonWords(pair.a, pair.ai, pair.b, pair.bi)
  if (common > 1) return 0
  const forenameLoss = forename < 0 ? 0 : plan.best[forename]! - plan.bestInexact[forename]!
  const surnameLoss = surname < 0 ? 0 : plan.best[surname]! - plan.bestInexact[surname]!
  return common === 0 ? forenameLoss + surnameLoss : Math.min(forenameLoss, surnameLoss)
}

/** What the comparison numbered `slot` adds to the weight, bits. */
export const earned = (pair: Pair, slot: number): number =>
  pair.model.comparisons[slot]!.weights[pair.levels[slot]!]! + pair.rarity[slot]!

/** The match weight of a settled pair: the sum over comparisons in the model's order, so that it is the same to the bit. */
export const weightOf = (pair: Pair): number => {
  let weight = 0
  for (let slot = 0; slot < pair.levels.length; slot += 1) weight += earned(pair, slot)
  return weight
}

const gainOfNames = (pair: Pair, plan: Plan, present: number): number => {
  let gain = 0
  for (const slot of plan.names) if ((present >> slot) & 1) gain += earned(pair, slot) - plan.best[slot]!
  return gain
}

/**
 * Settles every comparison of the pair, cheapest first, and says whether its weight can reach `minWeight`; stops, with the
 * pair half settled, as soon as it cannot. Use `weightOf` for the weight.
 */
export const settlePair = (pair: Pair, minWeight: number): boolean => {
  const plan = planOf(pair.model)
  const { first } = slotsOf(pair.model)
  const present = pair.a[pair.ai + header.present]! & pair.b[pair.bi + header.present]!
  let bound = sumOfBest(plan, present) + slack
  clear(pair)
  for (const slot of plan.order) {
    if (((present >> slot) & 1) === 0) continue
    const names = slot === first.forename
    if (names && bound - namesShortfall(pair, plan, first.forename, first.surname) < minWeight) return false
    plan.compare[slot]!(pair, slot)
    bound += names ? gainOfNames(pair, plan, present) : earned(pair, slot) - plan.best[slot]!
    if (bound < minWeight) return false
  }
  return true
}
