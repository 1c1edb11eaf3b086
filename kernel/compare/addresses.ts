import { apart } from '../likeness'
import { frequencyPart } from './plan'
import {
  lengthOf,
  sameText,
  sideHouse,
  sideOutcode,
  sidePostcode,
  sideStreet,
  sideTown,
  sideTownBits,
  startOf,
} from './side'
import { oneEdit, textGrade } from './texts'

function areAlike(a: usize, b: usize): bool {
  return textGrade(startOf(a), lengthOf(a), startOf(b), lengthOf(b)) !== apart
}

/** The level of two sides' addresses, as compare/address. */
export function compareAddresses(a: usize, b: usize): i32 {
  const numbersKnown = lengthOf(a + sideHouse) > 0 && lengthOf(b + sideHouse) > 0
  const sameNumber = sameText(a + sideHouse, b + sideHouse)
  const street = a + sideStreet
  const other = b + sideStreet
  if (lengthOf(street) === 0 || lengthOf(other) === 0) return numbersKnown ? (sameNumber ? 5 : 6) : 0
  if (sameText(street, other)) return sameNumber ? 1 : 3
  if (areAlike(street, other)) return sameNumber ? 2 : 4
  return sameNumber ? 5 : 6
}

/** As compare/postcode. */
export function comparePostcodes(a: usize, b: usize): i32 {
  const postcode = a + sidePostcode
  const other = b + sidePostcode
  if (lengthOf(postcode) === 0 || lengthOf(other) === 0) return 0
  if (sameText(postcode, other)) return 1
  if (oneEdit(startOf(postcode), lengthOf(postcode), startOf(other), lengthOf(other))) return 2
  return sameText(a + sideOutcode, b + sideOutcode) ? 3 : 4
}

/** The frequency part of the towns compared last. */
export let townPart: f64 = 0

function foundTown(slot: i32, level: i32, bits: f64): i32 {
  townPart = frequencyPart(slot, level, bits)
  return level
}

/** As compare/town. */
export function compareTowns(slot: i32, a: usize, b: usize): i32 {
  const town = a + sideTown
  const other = b + sideTown
  townPart = 0
  if (lengthOf(town) === 0 || lengthOf(other) === 0 || sameText(a + sidePostcode, b + sidePostcode)) return 0
  if (sameText(town, other)) return foundTown(slot, 1, load<f64>(a, sideTownBits))
  if (!areAlike(town, other)) return foundTown(slot, 3, 0)
  return foundTown(slot, 2, min(load<f64>(a, sideTownBits), load<f64>(b, sideTownBits)))
}
