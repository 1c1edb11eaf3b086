import { signsMeet } from '../outline/folds.ts'
import type { OutlinePlan } from '../outline/plan.ts'
import {
  addressesAt,
  codeLength,
  halfOfValue,
  numberOf,
  sketch,
  sketchAddress,
  slotOfValue,
  streetOf,
  valuesAt,
} from './sketch.ts'

/** As `maybeOneDwelling`, by two addresses. */
const mayBeOneDwelling = (a: Int32Array, i: number, b: Int32Array, j: number): boolean => {
  const line = a[i + sketchAddress.line]!
  const otherLine = b[j + sketchAddress.line]!
  // House number and street, or the street alone.
  const sameLine =
    numberOf(line) === numberOf(otherLine) &&
    (numberOf(line) !== 0 || (streetOf(line) !== 0 && streetOf(line) === streetOf(otherLine)))
  if (!sameLine) return false
  const length = codeLength(line)
  const otherLength = codeLength(otherLine)
  return length === 0 || otherLength === 0 || (length === otherLength && a[i] === b[j])
}

const mayShareAddress = (a: Int32Array, at: number, b: Int32Array): boolean => {
  const end = valuesAt(a, at)
  const other = addressesAt(b, 0)
  const otherEnd = valuesAt(b, 0)
  for (let i = addressesAt(a, at); i < end; i += sketchAddress.size) {
    for (let j = other; j < otherEnd; j += sketchAddress.size) if (mayBeOneDwelling(a, i, b, j)) return true
  }
  return false
}

const mayBeOne = (own: number, other: number, isSigned: boolean): boolean =>
  own === other ||
  (isSigned && slotOfValue(own) === slotOfValue(other) && signsMeet(halfOfValue(own), halfOfValue(other)))

const mayShareValue = ({ slots, signed }: OutlinePlan, a: Int32Array, at: number, b: Int32Array): boolean => {
  const { phone, vehicle, email } = slots.first
  const first = valuesAt(a, at)
  const end = first + a[at + sketch.values]!
  const other = valuesAt(b, 0)
  const otherEnd = other + b[sketch.values]!
  for (let i = first; i < end; i += 1) {
    const slot = slotOfValue(a[i]!)
    if (slot !== phone && slot !== vehicle && slot !== email) continue
    const isSigned = ((signed >>> slot) & 1) === 1
    for (let j = other; j < otherEnd; j += 1) if (mayBeOne(a[i]!, b[j]!, isSigned)) return true
  }
  return false
}

/**
 * Whether the left row with the sketch at `at` in `a` and the right one with the sketch that begins `b` may share a contact exactly (see
 * `sharedContacts`): false only if they do not.
 */
export const sketchMayShare = (plan: OutlinePlan, a: Int32Array, at: number, b: Int32Array): boolean =>
  mayShareAddress(a, at, b) || mayShareValue(plan, a, at, b)
