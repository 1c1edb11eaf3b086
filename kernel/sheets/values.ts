import * as sheet from '../../src/matchers/kernel/sheets/sheetFields'
import { foldsAlike, signsMeet, validSign } from '../folds'
import { namesOf, valuesOf } from './sketch'
import { sheetInt, sheetWeight } from './told'

function slotOf(value: i32): i32 {
  return value >>> 16
}

/** As `mostOfTwoValues`: bits of two values of the comparison at a place. */
function mostOfTwoValues(place: i32, own: i32, other: i32): f64 {
  const at = sheet.valueWeights + place * 4
  if (own === other) return sheetWeight(at)
  if (sheetInt(sheet.valuesSigned + place) === 0) return sheetWeight(at + 1)
  if (signsMeet(own, other)) return sheetWeight(at)
  return sheetWeight(at + (foldsAlike(own, other) ? 1 : (own & other & validSign) === 0 ? 2 : 3))
}

/** Most the comparison at a place can earn, whose values have the number `slot`. */
function mostOfValues(place: i32, slot: i32, left: usize, right: usize): f64 {
  let most: f64 = -Infinity
  const end = namesOf(left)
  const first = valuesOf(right)
  const otherEnd = namesOf(right)
  for (let a = valuesOf(left); a < end; a += 4) {
    const own = load<i32>(a)
    if (slotOf(own) !== slot) continue
    for (let b = first; b < otherEnd; b += 4) {
      const other = load<i32>(b)
      if (slotOf(other) === slot) most = max<f64>(most, mostOfTwoValues(place, own & 0xffff, other & 0xffff))
    }
  }
  return most
}

/** As `mostOfAllValues` of sketch/sketchMayReach. */
export function mostOfAllValues(left: usize, right: usize, present: i32): f64 {
  let sum: f64 = 0
  const values = sheetInt(sheet.valueCount)
  for (let place = 0; place < values; place++) {
    const slot = sheetInt(sheet.valueSlots + place)
    if (((present >> slot) & 1) !== 0) sum += mostOfValues(place, slot, left, right)
  }
  const others = sheetInt(sheet.otherCount)
  for (let i = 0; i < others; i++)
    if (((present >> sheetInt(sheet.otherSlots + i)) & 1) !== 0) sum += sheetWeight(sheet.otherWeights + i)
  return sum
}

function isSigned(slot: i32): bool {
  const values = sheetInt(sheet.valueCount)
  for (let place = 0; place < values; place++)
    if (sheetInt(sheet.valueSlots + place) === slot) return sheetInt(sheet.valuesSigned + place) !== 0
  return false
}

function isContact(slot: i32): bool {
  return (
    slot === sheetInt(sheet.phoneSlot) || slot === sheetInt(sheet.vehicleSlot) || slot === sheetInt(sheet.emailSlot)
  )
}

/** As `mayShareValue` of sketch/sketchMayShare: whether a telephone number, a vehicle or an e-mail address may be the same. */
export function mayShareValue(left: usize, right: usize): bool {
  const end = namesOf(left)
  const first = valuesOf(right)
  const otherEnd = namesOf(right)
  for (let a = valuesOf(left); a < end; a += 4) {
    const own = load<i32>(a)
    const slot = slotOf(own)
    if (!isContact(slot)) continue
    const bySign = isSigned(slot)
    for (let b = first; b < otherEnd; b += 4) {
      const other = load<i32>(b)
      if (own === other) return true
      if (bySign && slotOf(other) === slot && signsMeet(own & 0xffff, other & 0xffff)) return true
    }
  }
  return false
}
