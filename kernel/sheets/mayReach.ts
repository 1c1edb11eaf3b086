import * as field from '../../src/matchers/kernel/fields'
import { compareDates } from '../compareDates'
import { planned, weight } from '../state'
import { mostOfAddresses } from './addresses'
import { namesReach } from './names'
import { addressesOf, datesOf, present, sex } from './sketch'
import { mostOfAllValues } from './values'

function mostOfDates(left: usize, right: usize): f64 {
  const end = addressesOf(left)
  const first = datesOf(right)
  const otherEnd = addressesOf(right)
  let most: f64 = -Infinity
  for (let a = datesOf(left); a < end; a += 4)
    for (let b = first; b < otherEnd; b += 4)
      most = max<f64>(most, weight(field.dates + compareDates(load<i32>(a), load<i32>(b))))
  return most === -Infinity ? 0 : most
}

function mostOfSex(own: i32, other: i32): f64 {
  if (own === 0 || other === 0) return 0
  return own === other ? weight(field.sexSame) : weight(field.sexApart)
}

/** As `sketchMayReach`: whether the pair of two sketches can reach the least weight. */
export function sketchMayReach(left: usize, right: usize): bool {
  const both = load<i32>(left, present) & load<i32>(right, present)
  const least = weight(field.minWeight)
  const sum =
    weight(field.slack) +
    mostOfDates(left, right) +
    mostOfSex(load<i32>(left, sex), load<i32>(right, sex)) +
    mostOfAddresses(left, right, both) +
    mostOfAllValues(left, right, both)
  if ((both & planned(field.nameBit)) === 0) return sum >= least
  return sum + weight(field.mostNames) >= least && namesReach(left, right, sum, least)
}
