import { settle, type Pair } from '../compare/pair.ts'
import { compareNames } from '../compare/names.ts'
import { slack } from '../outline/slack.ts'
import { header } from '../pack/row.ts'
import type { Plan } from './plan.ts'

/** What the comparison numbered `slot` adds to the weight, bits. */
export const earned = (pair: Pair, slot: number): number =>
  pair.model.comparisons[slot]!.weights[pair.levels[slot]!]! + pair.rarity[slot]!

/** The match weight of a settled pair: the sum over comparisons in the model's order, so that it is the same to the bit. */
export const weightOf = (pair: Pair): number => {
  let weight = 0
  for (let slot = 0; slot < pair.levels.length; slot += 1) weight += earned(pair, slot)
  return weight
}

const presentInBoth = (pair: Pair): number => pair.a[pair.ai + header.present]! & pair.b[pair.bi + header.present]!

/** The most a comparison can still earn, judged without looking at letters. */
const possible = (pair: Pair, plan: Plan, slot: number): number => {
  const ceiling = plan.ceiling[slot]?.(pair, slot) ?? 2
  return ceiling === 2 ? plan.best[slot]! : ceiling === 1 ? plan.bestInexact[slot]! : plan.bestApart[slot]!
}

/** What the pair could earn if everything held on both sides agreed, less what letters alone cannot bring. */
const firstBound = (pair: Pair, plan: Plan, present: number): number => {
  let sum = 0
  for (const slot of plan.others) if ((present >> slot) & 1) sum += possible(pair, plan, slot)
  return sum
}

const settleNames = (pair: Pair, plan: Plan, present: number): number => {
  compareNames(pair)
  let gain = 0
  for (const slot of plan.names) if ((present >> slot) & 1) gain += earned(pair, slot)
  return gain
}

const settleAbsent = (pair: Pair, present: number): void => {
  for (let slot = 0; slot < pair.levels.length; slot += 1)
    if (((present >> slot) & 1) === 0) settle(pair, slot, 0, 0, -1, -1)
}

/**
 * Settles every comparison of the pair, cheapest first, and says whether its weight can reach `minWeight`; stops, with the
 * pair half settled, as soon as it cannot. `mostNames` is what its names can earn at most. Use `weightOf` for the weight.
 */
export const settlePair = (pair: Pair, plan: Plan, minWeight: number, mostNames = plan.mostNames): boolean => {
  const present = presentInBoth(pair)
  const hasNames = plan.names.length > 0 && ((present >> plan.names[0]!) & 1) === 1
  const most = hasNames ? mostNames : 0
  let bound = firstBound(pair, plan, present) + most + slack
  if (bound < minWeight) return false
  for (const slot of plan.cheap) {
    if (((present >> slot) & 1) === 0) continue
    plan.compare[slot]!(pair, slot)
    bound += earned(pair, slot) - plan.best[slot]!
    if (bound < minWeight) return false
  }
  if (hasNames) {
    bound += settleNames(pair, plan, present) - most
    if (bound < minWeight) return false
  }
  for (const slot of plan.costly) {
    if (((present >> slot) & 1) === 0) continue
    const ceiling = possible(pair, plan, slot)
    plan.compare[slot]!(pair, slot)
    bound += earned(pair, slot) - ceiling
    if (bound < minWeight) return false
  }
  settleAbsent(pair, present)
  return true
}
