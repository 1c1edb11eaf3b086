import { addressesOf, addressLine, addressSign, addressSize, codeLength, numberOf, streetOf, valuesOf } from './sketch'
import { mayShareValue } from './values'

/** As `mayBeOneDwelling` of sketch/sketchMayShare. */
function mayBeOneDwelling(a: usize, b: usize): bool {
  const line = load<i32>(a, addressLine)
  const otherLine = load<i32>(b, addressLine)
  const number = numberOf(line)
  if (number !== numberOf(otherLine)) return false
  if (number === 0 && (streetOf(line) === 0 || streetOf(line) !== streetOf(otherLine))) return false
  const length = codeLength(line)
  const otherLength = codeLength(otherLine)
  if (length === 0 || otherLength === 0) return true
  return length === otherLength && load<i32>(a, addressSign) === load<i32>(b, addressSign)
}

function mayShareAddress(left: usize, right: usize): bool {
  const end = valuesOf(left)
  const first = addressesOf(right)
  const otherEnd = valuesOf(right)
  for (let a = addressesOf(left); a < end; a += addressSize)
    for (let b = first; b < otherEnd; b += addressSize) if (mayBeOneDwelling(a, b)) return true
  return false
}

/** As `sketchMayShare`: whether the people of two sketches may share a contact exactly. */
export function mayShare(left: usize, right: usize): bool {
  return mayShareAddress(left, right) || mayShareValue(left, right)
}
