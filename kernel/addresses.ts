import * as field from '../src/matchers/kernel/fields'
import { foldsAlike, halfAt, halfLine, halfPlace, halfPostcode, traitAddresses, traits, traitTown } from './folds'
import { line } from './probe'
import { planned, weight } from './state'

function mostOfPostcodes(own: i32, other: i32, outcodes: bool): f64 {
  if (own === other) return weight(field.postcodeEqual)
  if (foldsAlike(own, other)) return weight(field.postcodeNear)
  return outcodes ? weight(field.postcodeArea) : weight(field.postcodeApart)
}

function agreement(own: i32, other: i32): i32 {
  return own === 0 || other === 0 ? 0 : own === other ? 2 : 1
}

function mostOfSeveral(present: i32): f64 {
  const postcode: f64 = (present & planned(field.postcodeBit)) === 0 ? 0 : max<f64>(0, weight(field.postcodeEqual))
  const town: f64 = (present & planned(field.townBit)) === 0 ? 0 : max<f64>(0, weight(field.townEqual))
  const address: f64 = (present & planned(field.addressBit)) === 0 ? 0 : weight(field.mostAddress)
  return postcode + town + address
}

function mostOfTowns(outline: usize, own: i32, other: i32): f64 {
  if (own >> 8 === other >> 8) return weight(field.townEqual)
  const apart = (load<i32>(outline, traits) >>> traitTown) ^ (load<i32>(line, traits) >>> traitTown)
  return popcnt(apart) <= 5 ? weight(field.townNear) : weight(field.townApart)
}

/** As `mostOfAddresses` of outline/mayReach, of the row with that outline. */
export function mostOfAddresses(outline: usize, present: i32): f64 {
  if ((((load<i32>(outline, traits) | load<i32>(line, traits)) >>> traitAddresses) & 1) === 1)
    return mostOfSeveral(present)
  const postcode = halfAt(outline, halfPostcode)
  const otherPostcode = halfAt(line, halfPostcode)
  const place = halfAt(outline, halfPlace)
  const otherPlace = halfAt(line, halfPlace)
  let sum: f64 = 0
  if ((present & planned(field.postcodeBit)) !== 0)
    sum += mostOfPostcodes(postcode, otherPostcode, agreement(place & 0xff, otherPlace & 0xff) === 2)
  if ((present & planned(field.townBit)) !== 0) {
    const town = mostOfTowns(outline, place, otherPlace)
    sum += postcode === otherPostcode ? max<f64>(0, town) : town
  }
  if ((present & planned(field.addressBit)) === 0) return sum
  const own = halfAt(outline, halfLine)
  const other = halfAt(line, halfLine)
  const number = agreement(own & 0xff, other & 0xff)
  return sum + weight(field.address + number * 3 + agreement(own >> 8, other >> 8))
}
