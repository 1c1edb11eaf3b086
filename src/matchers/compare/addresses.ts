import { addressField, header } from '../pack/row.ts'
import { tooOdd } from '../text/lettersOf.ts'
import { frequencyPart, settle, type Pair } from './pair.ts'

/** What comparing two addresses gave. */
export const addressFound = { level: 0, bits: 0 }

export const foundAddress = (level: number, bits: number): void => {
  addressFound.level = level
  addressFound.bits = bits
}

type CompareAddresses = (pair: Pair, leftAt: number, rightAt: number) => void

/** Settles an address comparison by the two addresses that weigh most, of all addresses of one with all of the other. */
export const compareAllAddresses = (pair: Pair, slot: number, compareTwo: CompareAddresses): void => {
  const { a, ai, b, bi } = pair
  const { weights } = pair.model.comparisons[slot]!
  const aEnd = ai + a[ai + header.addresses]! + a[ai + header.addressCount]! * addressField.size
  const bEnd = bi + b[bi + header.addresses]! + b[bi + header.addressCount]! * addressField.size
  let level = 0
  let rarity = 0
  let left = -1
  let right = -1
  for (let i = ai + a[ai + header.addresses]!; i < aEnd; i += addressField.size) {
    for (let j = bi + b[bi + header.addresses]!; j < bEnd; j += addressField.size) {
      compareTwo(pair, i, j)
      const next = addressFound.level
      if (next === 0) continue
      const part = frequencyPart(pair, slot, next, addressFound.bits)
      if (level !== 0 && weights[next]! + part <= weights[level]! + rarity) continue
      level = next
      rarity = part
      left = a[i + addressField.ordinal]!
      right = b[j + addressField.ordinal]!
    }
  }
  settle(pair, slot, level, rarity, left, right)
}

/** Whether an address of one and an address of the other hold the same word in a field of `addressField`. */
export const shareAddressField = ({ a, ai, b, bi }: Pair, field: number): boolean => {
  const aEnd = ai + a[ai + header.addresses]! + a[ai + header.addressCount]! * addressField.size
  const bEnd = bi + b[bi + header.addresses]! + b[bi + header.addressCount]! * addressField.size
  for (let i = ai + a[ai + header.addresses]! + field; i < aEnd; i += addressField.size) {
    if (a[i]! < 0) continue
    for (let j = bi + b[bi + header.addresses]! + field; j < bEnd; j += addressField.size)
      if (a[i] === b[j]) return true
  }
  return false
}

const someLettersAlike = (pair: Pair, word: number, letters: number): boolean => {
  const { a, ai, b, bi } = pair
  const aEnd = ai + a[ai + header.addresses]! + a[ai + header.addressCount]! * addressField.size
  const bEnd = bi + b[bi + header.addresses]! + b[bi + header.addressCount]! * addressField.size
  for (let i = ai + a[ai + header.addresses]!; i < aEnd; i += addressField.size) {
    if (a[i + word]! < 0) continue
    for (let j = bi + b[bi + header.addresses]!; j < bEnd; j += addressField.size) {
      if (b[j + word]! >= 0 && !tooOdd(a[i + letters]!, b[j + letters]!)) return true
    }
  }
  return false
}

/** 2 where both hold one word in a field, 1 where the letters of two are alike enough to be compared, else 0 (see `Rule`). */
export const ceilingOfField = (pair: Pair, word: number, letters: number): number =>
  shareAddressField(pair, word) ? 2 : someLettersAlike(pair, word, letters) ? 1 : 0
