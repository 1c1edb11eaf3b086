import * as field from '../src/matchers/kernel/fields'
import { postcode } from './buffers'
import { cellAt, told } from './state'
import { isCapital, isDigit } from './text'

const blank: i32 = 32

/** Whether a code may be a placeholder: any of them has no digit, or begins with 0, NF or ZZ (see readPostcode). */
function mayBePlaceholder(end: usize): bool {
  const first: i32 = load<u8>(postcode)
  const second: i32 = end - postcode > 1 ? <i32>load<u8>(postcode + 1) : 0
  if (first === 48 || (first === 78 && second === 70) || (first === 90 && second === 90)) return true
  for (let at = postcode; at < end; at++) if (isDigit(load<u8>(at))) return false
  return true
}

/** Puts the postcode of a row into its buffer as it is compared; returns its length, -1 for a row that must be read as text. */
export function readPostcode(row: i32): i32 {
  const column = told(field.postcodeColumn)
  if (column < 0) return 0
  const cell = cellAt(row, column)
  const end: usize = load<u32>(cell, 4)
  let to = postcode
  for (let at: usize = load<u32>(cell); at < end; at++) {
    const byte: i32 = load<u8>(at)
    if (isDigit(byte) || isCapital(byte)) store<u8>(to++, <u8>byte)
    else if (<u32>(byte - 97) <= 25) store<u8>(to++, <u8>(byte - 32))
    else if (byte !== blank) return -1
  }
  return to > postcode && mayBePlaceholder(to) ? -1 : <i32>(to - postcode)
}

/** As `isUkUnit`. */
export function isUnit(length: i32): bool {
  const outward = length - 3
  if (outward < 2 || outward > 4) return false
  const inward = postcode + <usize>outward
  if (!isDigit(load<u8>(inward)) || !isCapital(load<u8>(inward + 1)) || !isCapital(load<u8>(inward + 2))) return false
  if (!isCapital(load<u8>(postcode))) return false
  const letters = isCapital(load<u8>(postcode + 1)) ? 2 : 1
  if (!isDigit(load<u8>(postcode + <usize>letters)) || outward - letters > 2) return false
  const last: i32 = load<u8>(inward - 1)
  return outward === letters + 1 || isDigit(last) || isCapital(last)
}
