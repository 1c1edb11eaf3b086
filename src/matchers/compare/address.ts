import { addressField } from '../pack/row.ts'
import { alike, textSimilarity } from '../similarity/similarity.ts'
import { compareAllAddresses, foundAddress, ceilingOfField } from './addresses.ts'
import type { Pair } from './pair.ts'

export const label = 'Address'
export const describe = 'House number and street of the addresses that fit best, former ones included.'

export const levels = {
  missing: 'no street address to compare',
  exact: 'same house number and street',
  'similar-street': 'same house number, street spelled alike',
  street: 'same street, other or no house number',
  'similar-street-only': 'street spelled alike, other or no house number',
  number: 'same house number, different street',
  different: 'different addresses',
} as const

const compareTwo = (pair: Pair, leftAt: number, rightAt: number): void => {
  const number = pair.a[leftAt + addressField.number]!
  const street = pair.a[leftAt + addressField.street]!
  const otherNumber = pair.b[rightAt + addressField.number]!
  const otherStreet = pair.b[rightAt + addressField.street]!
  const numbersKnown = number >= 0 && otherNumber >= 0
  const sameNumber = numbersKnown && number === otherNumber
  if (street < 0 || otherStreet < 0) return foundAddress(numbersKnown ? (sameNumber ? 5 : 6) : 0, 0)
  if (street === otherStreet) return foundAddress(sameNumber ? 1 : 3, 0)
  if (textSimilarity(pair.similarity, street, otherStreet) >= alike.similar) return foundAddress(sameNumber ? 2 : 4, 0)
  foundAddress(sameNumber ? 5 : 6, 0)
}

export const compare = (pair: Pair, slot: number): void => compareAllAddresses(pair, slot, compareTwo)

export const ceiling = (pair: Pair): number => ceilingOfField(pair, addressField.street, addressField.streetLetters)

export const exactLevels = ['exact', 'street'] as const

export const apartLevels = ['number', 'different', 'missing'] as const
