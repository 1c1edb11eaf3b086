import * as field from '../src/matchers/kernel/fields'
import { mostOfAddresses } from './addresses'
import { compareDates } from './compareDates'
import {
  date,
  foldsAlike,
  halfAt,
  halfValues,
  present as presentAt,
  signsMeet,
  traits,
  traitValues,
  validSign,
  words,
} from './folds'
import { mostOfOtherNames } from './otherNames'
import { plainNamesReach } from './plainNames'
import { holdsFurthers, isPlain, line, wordsOf } from './probe'
import { planned, weight } from './state'

const severalDates: i32 = -1

function mostOfDates(outline: usize): f64 {
  const left = load<i32>(outline, date)
  const right = load<i32>(line, date)
  if (left === 0 || right === 0) return 0
  return left === severalDates ? weight(field.mostDate) : weight(field.dates + compareDates(left, right))
}

function mostOfSex(outline: usize): f64 {
  const left = load<i32>(outline, traits) & 3
  const right = load<i32>(line, traits) & 3
  return left === 0 || right === 0 ? 0 : left === right ? weight(field.sexSame) : weight(field.sexApart)
}

const equal: i32 = 0
const near: i32 = 1
const apart: i32 = 2
const contradicted: i32 = 3

/** As `mostOfTwoValues`, by the place of what can be earned. */
function mostOfTwoValues(place: i32, own: i32, other: i32): i32 {
  if (own === other) return equal
  if (planned(field.valuesSigned + place) === 0) return near
  if (signsMeet(own, other)) return equal
  return foldsAlike(own, other) ? near : (own & other & validSign) === 0 ? apart : contradicted
}

function mostOfValues(outline: usize, present: i32): f64 {
  const several = (load<i32>(outline, traits) | load<i32>(line, traits)) >>> traitValues
  let sum: f64 = 0
  const values = planned(field.valueCount)
  for (let place = 0; place < values; place++) {
    if (((present >> planned(field.valueSlots + place)) & 1) === 0) continue
    const most =
      ((several >>> place) & 1) === 1
        ? equal
        : mostOfTwoValues(place, halfAt(outline, halfValues + place), halfAt(line, halfValues + place))
    sum += weight(field.valueWeights + place * 4 + most)
  }
  const others = planned(field.otherCount)
  for (let i = 0; i < others; i++)
    if (((present >> planned(field.otherSlots + i)) & 1) !== 0) sum += weight(field.otherWeights + i)
  return sum
}

/** Whether the names can earn so many bits: by the letters of the words, where the numbers of the left ones are given. */
function namesReach(outline: usize, bits: f64, numbers: usize): bool {
  const count = wordsOf(outline)
  const first = outline + words
  return isPlain(outline) && count <= field.mostNameWords
    ? plainNamesReach(first, first + ((<usize>count) << 3), holdsFurthers(outline), bits, numbers)
    : mostOfOtherNames(outline) >= bits
}

/** Bits that the names of the pair last judged must earn; none where the two have no names to compare. */
let ofNames: f64 = 0

/** As `mayReach`: whether the pair of the probe and the row with that outline can reach the least weight. */
export function mayReach(outline: usize): bool {
  const present = load<i32>(outline, presentAt) & load<i32>(line, presentAt)
  const least = weight(field.minWeight)
  const sum =
    weight(field.slack) +
    mostOfDates(outline) +
    mostOfSex(outline) +
    mostOfAddresses(outline, present) +
    mostOfValues(outline, present)
  ofNames = -Infinity
  if ((present & planned(field.nameBit)) === 0) return sum >= least
  ofNames = least - sum
  return sum + weight(field.mostNames) >= least && namesReach(outline, ofNames, 0)
}

/** Whether the pair that `mayReach` has let pass can do so by the letters of its names, where the numbers of the left words are given. */
export function namesReachByLetters(outline: usize, numbers: usize): bool {
  return numbers === 0 || ofNames === -Infinity || namesReach(outline, ofNames, numbers)
}
