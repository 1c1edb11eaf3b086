import type { OutlinePlan } from '../outline/plan.ts'
import { mayBeLessOne, signsAlike } from '../text/codeSign.ts'
import { tooOdd } from '../text/lettersOf.ts'
import { none, orMissing } from './orMissing.ts'
import { addressesAt, codeLength, numberOf, outcodeOf, sketchAddress, streetOf, valuesAt } from './sketch.ts'

/** Most each comparison of two addresses can earn, of all pairs of addresses so far. */
const found = { postcode: 0, town: 0, line: 0 }

/** A sign holds so many characters. */
const signed = 8

/** Whether two codes can be one typing error apart, by their signs and lengths. */
const mayBeTypingError = (sign: number, length: number, other: number, otherLength: number): boolean => {
  const gap = length - otherLength
  if (gap === 0) return signsAlike(sign, other)
  if (gap > 1 || gap < -1) return false
  if (length > signed || otherLength > signed) return true
  return gap === 1 ? mayBeLessOne(sign, other) : mayBeLessOne(other, sign)
}

/** Looks at two postcodes; returns whether they may be one. */
const lookAtPostcodes = ({ postcode }: OutlinePlan, a: Int32Array, i: number, b: Int32Array, j: number): boolean => {
  const line = a[i + sketchAddress.line]!
  const otherLine = b[j + sketchAddress.line]!
  const length = codeLength(line)
  const otherLength = codeLength(otherLine)
  if (length === 0 || otherLength === 0) return false
  const isOne = length === otherLength && a[i] === b[j]
  const outcodes = outcodeOf(line) !== 0 && outcodeOf(line) === outcodeOf(otherLine)
  const most = isOne
    ? postcode.equal
    : mayBeTypingError(a[i]!, length, b[j]!, otherLength)
      ? postcode.near
      : outcodes
        ? postcode.area
        : postcode.apart
  found.postcode = Math.max(found.postcode, most)
  return isOne
}

const lookAtTowns = (
  { town }: OutlinePlan,
  a: Int32Array,
  i: number,
  b: Int32Array,
  j: number,
  inOnePostcode: boolean,
): void => {
  const own = a[i + sketchAddress.town]!
  const other = b[j + sketchAddress.town]!
  if (own === 0 || other === 0) return
  const isApart = tooOdd(a[i + sketchAddress.townLetters]!, b[j + sketchAddress.townLetters]!)
  const most = own === other ? town.equal : isApart ? town.apart : town.near
  // Within one postcode the town is not compared.
  found.town = Math.max(found.town, inOnePostcode ? Math.max(0, most) : most)
}

const lookAtLines = ({ lines }: OutlinePlan, a: Int32Array, i: number, b: Int32Array, j: number): void => {
  const line = a[i + sketchAddress.line]!
  const otherLine = b[j + sketchAddress.line]!
  const number = numberOf(line)
  const otherNumber = numberOf(otherLine)
  const street = streetOf(line)
  const otherStreet = streetOf(otherLine)
  const haveStreets = street !== 0 && otherStreet !== 0
  const haveNumbers = number !== 0 && otherNumber !== 0
  if (!haveStreets && !haveNumbers) return
  const sameNumber = haveNumbers && number === otherNumber
  const most =
    haveStreets && street === otherStreet
      ? lines.equal[Number(sameNumber)]!
      : haveStreets && !tooOdd(a[i + sketchAddress.streetLetters]!, b[j + sketchAddress.streetLetters]!)
        ? lines.near[Number(sameNumber)]!
        : lines.apart[Number(sameNumber)]!
  found.line = Math.max(found.line, most)
}

/** Most the comparisons of postcodes, towns and addresses can earn. */
export const mostOfAddresses = (
  plan: OutlinePlan,
  a: Int32Array,
  at: number,
  b: Int32Array,
  present: number,
): number => {
  const { addressBit, postcodeBit, townBit } = plan
  if ((present & (addressBit | postcodeBit | townBit)) === 0) return 0
  found.postcode = none
  found.town = none
  found.line = none
  const first = addressesAt(a, at)
  const end = valuesAt(a, at)
  const other = addressesAt(b, 0)
  const otherEnd = valuesAt(b, 0)
  for (let i = first; i < end; i += sketchAddress.size) {
    for (let j = other; j < otherEnd; j += sketchAddress.size) {
      const inOnePostcode = lookAtPostcodes(plan, a, i, b, j)
      lookAtTowns(plan, a, i, b, j, inOnePostcode)
      lookAtLines(plan, a, i, b, j)
    }
  }
  return (
    ((present & postcodeBit) === 0 ? 0 : orMissing(found.postcode)) +
    ((present & townBit) === 0 ? 0 : orMissing(found.town)) +
    ((present & addressBit) === 0 ? 0 : orMissing(found.line))
  )
}
