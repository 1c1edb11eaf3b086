import * as field from '../../src/matchers/kernel/fields'
import * as sheet from '../../src/matchers/kernel/sheets/sheetFields'
import { tooOdd } from '../likeness'
import { planned, weight } from '../state'
import {
  addressesOf,
  addressLine,
  addressSign,
  addressSize,
  codeLength,
  numberOf,
  outcodeOf,
  streetLetters,
  streetOf,
  town,
  townLetters,
  valuesOf,
} from './sketch'
import { sheetWeight } from './told'

/** Most each comparison of two addresses can earn, of all pairs of addresses so far. */
let postcodeMost: f64 = 0
let townMost: f64 = 0
let lineMost: f64 = 0

const signed: i32 = 8

/** As `signsAlike`. */
function signsAlike(a: i32, b: i32): bool {
  const apart = a ^ b
  const half = apart | (apart >>> 1)
  return popcnt((half | (half >>> 2)) & 0x11111111) <= 2
}

/** As `mayBeLessOne`. */
function mayBeLessOne(long: i32, short: i32): bool {
  const apart = long ^ short
  if (apart === 0) return true
  const agreeing = (31 - clz(apart & -apart)) & ~3
  return (long >>> 4) >>> agreeing === short >>> agreeing
}

function mayBeTypingError(sign: i32, length: i32, other: i32, otherLength: i32): bool {
  const gap = length - otherLength
  if (gap === 0) return signsAlike(sign, other)
  if (gap > 1 || gap < -1) return false
  if (length > signed || otherLength > signed) return true
  return gap === 1 ? mayBeLessOne(sign, other) : mayBeLessOne(other, sign)
}

/** Looks at two postcodes; returns whether they may be one. */
function lookAtPostcodes(a: usize, b: usize): bool {
  const line = load<i32>(a, addressLine)
  const otherLine = load<i32>(b, addressLine)
  const length = codeLength(line)
  const otherLength = codeLength(otherLine)
  if (length === 0 || otherLength === 0) return false
  const sign = load<i32>(a, addressSign)
  const otherSign = load<i32>(b, addressSign)
  const isOne = length === otherLength && sign === otherSign
  let place = field.postcodeEqual
  if (!isOne) {
    const outcodes = outcodeOf(line) !== 0 && outcodeOf(line) === outcodeOf(otherLine)
    if (mayBeTypingError(sign, length, otherSign, otherLength)) place = field.postcodeNear
    else place = outcodes ? field.postcodeArea : field.postcodeApart
  }
  postcodeMost = max<f64>(postcodeMost, weight(place))
  return isOne
}

function lookAtTowns(a: usize, b: usize, inOnePostcode: bool): void {
  const own = load<i32>(a, town)
  const other = load<i32>(b, town)
  if (own === 0 || other === 0) return
  const isApart = tooOdd(load<i32>(a, townLetters), load<i32>(b, townLetters))
  const most = own === other ? weight(field.townEqual) : isApart ? weight(field.townApart) : weight(field.townNear)
  townMost = max<f64>(townMost, inOnePostcode ? max<f64>(0, most) : most)
}

function lookAtLines(a: usize, b: usize): void {
  const line = load<i32>(a, addressLine)
  const otherLine = load<i32>(b, addressLine)
  const number = numberOf(line)
  const otherNumber = numberOf(otherLine)
  const street = streetOf(line)
  const otherStreet = streetOf(otherLine)
  const haveStreets = street !== 0 && otherStreet !== 0
  const haveNumbers = number !== 0 && otherNumber !== 0
  if (!haveStreets && !haveNumbers) return
  const sameNumber = <i32>(haveNumbers && number === otherNumber)
  let place = sheet.linesApart
  if (haveStreets) {
    if (street === otherStreet) place = sheet.linesEqual
    else if (!tooOdd(load<i32>(a, streetLetters), load<i32>(b, streetLetters))) place = sheet.linesNear
  }
  lineMost = max<f64>(lineMost, sheetWeight(place + sameNumber))
}

/** What a comparison of no two values earns is 0. */
function orMissing(most: f64): f64 {
  return most === -Infinity ? 0 : most
}

/** As `mostOfAddresses` of sketch/mostOfAddresses. */
export function mostOfAddresses(left: usize, right: usize, present: i32): f64 {
  const hasPostcode = (present & planned(field.postcodeBit)) !== 0
  const hasTown = (present & planned(field.townBit)) !== 0
  const hasLine = (present & planned(field.addressBit)) !== 0
  if (!hasPostcode && !hasTown && !hasLine) return 0
  postcodeMost = -Infinity
  townMost = -Infinity
  lineMost = -Infinity
  const end = valuesOf(left)
  const first = addressesOf(right)
  const otherEnd = valuesOf(right)
  for (let a = addressesOf(left); a < end; a += addressSize) {
    for (let b = first; b < otherEnd; b += addressSize) {
      const inOnePostcode = lookAtPostcodes(a, b)
      lookAtTowns(a, b, inOnePostcode)
      lookAtLines(a, b)
    }
  }
  return (
    (hasPostcode ? orMissing(postcodeMost) : 0) +
    (hasTown ? orMissing(townMost) : 0) +
    (hasLine ? orMissing(lineMost) : 0)
  )
}
