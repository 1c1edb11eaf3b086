import { compareDates } from '../compare/dateOfBirth.ts'
import { mostOfTwoValues } from '../outline/mostOfTwoValues.ts'
import type { OutlinePlan, ValuePlace } from '../outline/plan.ts'
import { slack } from '../outline/slack.ts'
import { mostOfAddresses } from './mostOfAddresses.ts'
import { mostOfAllNames } from './mostOfAllNames.ts'
import { none, orMissing } from './orMissing.ts'
import { halfOfValue, sketch, slotOfValue, valuesAt } from './sketch.ts'

const mostOfDates = ({ dates }: OutlinePlan, a: Int32Array, at: number, b: Int32Array): number => {
  const first = at + sketch.size
  const end = first + a[at + sketch.dates]!
  const otherEnd = sketch.size + b[sketch.dates]!
  let most = none
  for (let i = first; i < end; i += 1)
    for (let j: number = sketch.size; j < otherEnd; j += 1) most = Math.max(most, dates[compareDates(a[i]!, b[j]!)]!)
  return orMissing(most)
}

const mostOfSex = ({ sex }: OutlinePlan, own: number, other: number): number =>
  own === 0 || other === 0 ? 0 : sex[own === other ? 1 : 2]

const mostOfValues = (place: ValuePlace, a: Int32Array, at: number, b: Int32Array): number => {
  const first = valuesAt(a, at)
  const end = first + a[at + sketch.values]!
  const other = valuesAt(b, 0)
  const otherEnd = other + b[sketch.values]!
  let most = none
  for (let i = first; i < end; i += 1) {
    if (slotOfValue(a[i]!) !== place.slot) continue
    for (let j = other; j < otherEnd; j += 1)
      if (slotOfValue(b[j]!) === place.slot)
        most = Math.max(most, mostOfTwoValues(place, halfOfValue(a[i]!), halfOfValue(b[j]!)))
  }
  return most
}

/** Most the comparisons of values and those a sketch knows nothing of can earn. */
const mostOfAllValues = (
  { allValues, unsketched }: OutlinePlan,
  a: Int32Array,
  at: number,
  b: Int32Array,
  present: number,
): number => {
  let sum = 0
  for (let i = 0; i < allValues.length; i += 1)
    if ((present >> allValues[i]!.slot) & 1) sum += mostOfValues(allValues[i]!, a, at, b)
  for (let i = 0; i < unsketched.length; i += 1) if ((present >> unsketched[i]!.slot) & 1) sum += unsketched[i]!.most
  return sum
}

/**
 * Whether the pair of the left row with the sketch at `at` in `a` and the right one with the sketch that begins `b` can reach a weight: false
 * only if it cannot. Far stricter than an outline (see `mayReach`) where one of the two has several names, addresses or values of a kind.
 */
export const sketchMayReach = (
  plan: OutlinePlan,
  a: Int32Array,
  at: number,
  b: Int32Array,
  minWeight: number,
): boolean => {
  const present = a[at + sketch.present]! & b[sketch.present]!
  const sum =
    slack +
    mostOfDates(plan, a, at, b) +
    mostOfSex(plan, a[at + sketch.sex]!, b[sketch.sex]!) +
    mostOfAddresses(plan, a, at, b, present) +
    mostOfAllValues(plan, a, at, b, present)
  if ((present & plan.nameBit) === 0) return sum >= minWeight
  return sum + plan.mostNames >= minWeight && sum + mostOfAllNames(plan.names, a, at, b) >= minWeight
}
