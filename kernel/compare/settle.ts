import * as field from '../../src/matchers/kernel/fields'
import { compareDates } from '../compareDates'
import { addressAt } from '../state'
import { compareAddresses, comparePostcodes, compareTowns, townPart } from './addresses'
import { compareNames, forenameLevel, forenamePart, furtherLevel, orderLevel, surnameLevel, surnamePart } from './names'
import { levelWeight } from './plan'
import { sameText, sideContact, sideDate, sideSex, sideWordCount, sideWords } from './side'
import { compareValues, isShared } from './values'

/** What was found of the pair settled last: its weight, and what the two share (see `contactBit`). */
export let weight: f64 = 0
export let contact: i32 = 0

/** The frequency part of the comparison at hand. */
let part: f64 = 0

function levelOfDates(left: i32, right: i32): i32 {
  return left === 0 || right === 0 ? 0 : compareDates(left, right)
}

function levelOfSex(left: i32, right: i32): i32 {
  return left === 0 || right === 0 ? 0 : left === right ? 1 : 2
}

function levelOfNames(kind: i32): i32 {
  if (kind === field.comparedFurther) return furtherLevel
  if (kind === field.comparedOrder) return orderLevel
  part = kind === field.comparedForename ? forenamePart : surnamePart
  return kind === field.comparedForename ? forenameLevel : surnameLevel
}

function levelOfValues(slot: i32, kind: i32, left: usize, right: usize): i32 {
  const level = compareValues(slot, kind, left, right)
  if (!isShared) return level
  if (kind === field.comparedPhone) contact |= field.contactPhone
  else if (kind === field.comparedVehicle) contact |= field.contactVehicle
  else if (kind === field.comparedEmail) contact |= field.contactEmail
  return level
}

/** Compares the names; returns false where others must compare them. */
function areNamesCompared(left: usize, right: usize): bool {
  return compareNames(
    load<u32>(left, sideWords),
    load<i32>(left, sideWordCount),
    load<u32>(right, sideWords),
    load<i32>(right, sideWordCount),
  )
}

/** The level of a comparison, -1 where others must find it. */
function levelOf(slot: i32, kind: i32, left: usize, right: usize): i32 {
  part = 0
  if (kind === field.comparedNothing) return 0
  if (kind <= field.comparedOrder) return levelOfNames(kind)
  if (kind === field.comparedDate) return levelOfDates(load<i32>(left, sideDate), load<i32>(right, sideDate))
  if (kind === field.comparedSex) return levelOfSex(load<i32>(left, sideSex), load<i32>(right, sideSex))
  if (kind === field.comparedAddress) return compareAddresses(left, right)
  if (kind === field.comparedPostcode) return comparePostcodes(left, right)
  if (kind !== field.comparedTown) return levelOfValues(slot, kind, left, right)
  const level = compareTowns(slot, left, right)
  part = townPart
  return level
}

/**
 * Compares two rows that are described, exactly: writes a level for each comparison, a byte each, and finds `weight`, which is summed as `weightOf`
 * does, and `contact`. Returns false where others must compare them.
 */
export function settle(left: usize, right: usize, levels: usize): bool {
  const kinds = addressAt(field.compared)
  const count = load<i32>(kinds)
  if (!areNamesCompared(left, right)) return false
  contact = sameText(left + sideContact, right + sideContact) ? field.contactAddress : 0
  let sum: f64 = 0
  for (let slot = 0; slot < count; slot++) {
    const level = levelOf(slot, load<i32>(kinds + 4 + ((<usize>slot) << 2)), left, right)
    if (level < 0) return false
    store<u8>(levels + <usize>slot, <u8>level)
    sum += levelWeight(slot, level) + part
  }
  weight = sum
  return true
}
