import * as field from '../../src/matchers/kernel/fields'
import { compareDates } from '../compareDates'
import { addressAt, weight as planned } from '../state'
import { compareAddresses, comparePostcodes, compareTowns, townPart } from './addresses'
import { compareNames, forenameLevel, forenamePart, furtherLevel, orderLevel, surnameLevel, surnamePart } from './names'
import { levelWeight, mostOf } from './plan'
import { sameText, sideContact, sideDate, sideSex, sideWordCount, sideWords } from './side'
import { compareValues, isShared } from './values'

/** What was found of the pair settled last: its weight, where it can reach the least one, and what the two share (see `contactBit`). */
export let weight: f64 = 0
export let contact: i32 = 0

function levelOfDates(left: i32, right: i32): i32 {
  return left === 0 || right === 0 ? 0 : compareDates(left, right)
}

function levelOfSex(left: i32, right: i32): i32 {
  return left === 0 || right === 0 ? 0 : left === right ? 1 : 2
}

function levelOfNames(kind: i32): i32 {
  if (kind === field.comparedFurther) return furtherLevel
  if (kind === field.comparedOrder) return orderLevel
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

/** The level of a comparison, -1 where others must find it. */
function levelOf(slot: i32, kind: i32, left: usize, right: usize): i32 {
  if (kind <= field.comparedOrder) return levelOfNames(kind)
  if (kind === field.comparedDate) return levelOfDates(load<i32>(left, sideDate), load<i32>(right, sideDate))
  if (kind === field.comparedSex) return levelOfSex(load<i32>(left, sideSex), load<i32>(right, sideSex))
  if (kind === field.comparedPostcode) return comparePostcodes(left, right)
  if (kind === field.comparedAddress) return compareAddresses(left, right)
  return kind === field.comparedTown ? compareTowns(slot, left, right) : levelOfValues(slot, kind, left, right)
}

/** The frequency part of a comparison that was made. */
function partOf(kind: i32): f64 {
  if (kind === field.comparedForename) return forenamePart
  if (kind === field.comparedSurname) return surnamePart
  return kind === field.comparedTown ? townPart : 0
}

let kinds: usize = 0
let count: i32 = 0

function kindOf(slot: i32): i32 {
  return load<i32>(kinds + ((<usize>slot) << 2))
}

/** Most the pair can weigh, less what was not yet compared: none where it is not known on both sides. */
let most: f64 = 0

/** Compares all of the kinds from `first` to `last`; returns false where others must. */
function compareKinds(first: i32, last: i32, left: usize, right: usize, present: i32, levels: usize): bool {
  for (let slot = 0; slot < count; slot++) {
    const kind = kindOf(slot)
    if (kind < first || kind > last) continue
    const level = levelOf(slot, kind, left, right)
    if (level < 0) return false
    store<u8>(levels + <usize>slot, <u8>level)
    most += levelWeight(slot, level) + partOf(kind)
    if (((present >> slot) & 1) !== 0) most -= mostOf(slot)
  }
  return true
}

function compareNamesOf(left: usize, right: usize): bool {
  return compareNames(
    load<u32>(left, sideWords),
    load<i32>(left, sideWordCount),
    load<u32>(right, sideWords),
    load<i32>(right, sideWordCount),
  )
}

/** As `weightOf`: in the order of the model, so that it is the same to the bit. */
function sumOf(levels: usize): f64 {
  let sum: f64 = 0
  for (let slot = 0; slot < count; slot++) {
    const level: i32 = load<u8>(levels + <usize>slot)
    sum += levelWeight(slot, level) + partOf(kindOf(slot))
  }
  return sum
}

/**
 * Compares two rows that are described, and of which both hold what `present` says, exactly and cheapest first: writes a level for each comparison, a
 * byte each, and finds `weight` and `contact`. Stops, with a weight of minus infinity, where the pair cannot reach `least`. Returns false where others
 * must compare them.
 */
export function settle(left: usize, right: usize, present: i32, least: f64, levels: usize): bool {
  kinds = addressAt(field.compared) + 4
  count = load<i32>(addressAt(field.compared))
  contact = sameText(left + sideContact, right + sideContact) ? field.contactAddress : 0
  weight = -Infinity
  memory.fill(levels, 0, <usize>count)
  most = planned(field.slack)
  for (let slot = 0; slot < count; slot++) if (((present >> slot) & 1) !== 0) most += mostOf(slot)
  if (!compareKinds(field.comparedDate, field.comparedCategory, left, right, present, levels)) return false
  if (most < least) return true
  if (!compareNamesOf(left, right)) return false
  compareKinds(field.comparedForename, field.comparedOrder, left, right, present, levels)
  if (most < least) return true
  if (!compareKinds(field.comparedAddress, field.comparedOther, left, right, present, levels)) return false
  weight = sumOf(levels)
  return true
}
