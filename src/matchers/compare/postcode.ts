import { addressField } from '../pack/row.ts'
import { signsAlike } from '../text/codeSign.ts'
import { oneTypingError } from '../similarity/similarity.ts'
import { compareAllAddresses, foundAddress } from './addresses.ts'
import type { Pair } from './pair.ts'

export const label = 'Postcode'
export const describe =
  'Postcodes of the addresses that fit best: the whole code, one typing error, or the outward part.'

export const levels = {
  missing: 'no postcode to compare',
  exact: 'same postcode',
  'typing-error': 'postcode with one typing error',
  area: 'same postcode district',
  different: 'different postcodes',
} as const

const mayBeTypingError = ({ a, b }: Pair, leftAt: number, rightAt: number): boolean =>
  a[leftAt + addressField.postcodeLength] !== b[rightAt + addressField.postcodeLength] ||
  signsAlike(a[leftAt + addressField.postcodeSign]!, b[rightAt + addressField.postcodeSign]!)

const compareTwo = (pair: Pair, leftAt: number, rightAt: number): void => {
  const postcode = pair.a[leftAt + addressField.postcode]!
  const other = pair.b[rightAt + addressField.postcode]!
  if (postcode < 0 || other < 0) return foundAddress(0, 0)
  if (postcode === other) return foundAddress(1, 0)
  if (mayBeTypingError(pair, leftAt, rightAt) && oneTypingError(pair.words, postcode, other)) return foundAddress(2, 0)
  const outcode = pair.a[leftAt + addressField.outcode]!
  foundAddress(outcode >= 0 && outcode === pair.b[rightAt + addressField.outcode] ? 3 : 4, 0)
}

export const compare = (pair: Pair, slot: number): void => compareAllAddresses(pair, slot, compareTwo)

export const exactLevels = ['exact'] as const

export const apartLevels = ['different'] as const
