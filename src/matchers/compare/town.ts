import { addressField } from '../pack/row.ts'
import { townBits } from '../pack/words.ts'
import { alike, textSimilarity } from '../similarity/similarity.ts'
import { compareAllAddresses, foundAddress, ceilingOfField } from './addresses.ts'
import type { Pair } from './pair.ts'

export const label = 'Town'
export const describe =
  'Towns of the addresses that fit best; a rare town says more than a common one. Within one postcode it says nothing.'

export const levels = {
  missing: 'no town to compare, or the same postcode',
  exact: 'same town',
  similar: 'town spelled alike',
  different: 'different towns',
} as const

/** Within one postcode the town says nothing more. */
const impliedByPostcode = ({ a, b }: Pair, leftAt: number, rightAt: number): boolean => {
  const postcode = a[leftAt + addressField.postcode]!
  return postcode >= 0 && postcode === b[rightAt + addressField.postcode]
}

const compareTwo = (pair: Pair, leftAt: number, rightAt: number): void => {
  const town = pair.a[leftAt + addressField.town]!
  const other = pair.b[rightAt + addressField.town]!
  if (town < 0 || other < 0 || impliedByPostcode(pair, leftAt, rightAt)) return foundAddress(0, 0)
  if (town === other) return foundAddress(1, townBits(pair.words, town))
  if (textSimilarity(pair.similarity, town, other) < alike.similar) return foundAddress(3, 0)
  foundAddress(2, Math.min(townBits(pair.words, town), townBits(pair.words, other)))
}

export const compare = (pair: Pair, slot: number): void => compareAllAddresses(pair, slot, compareTwo)

export const ceiling = (pair: Pair): number => ceilingOfField(pair, addressField.town, addressField.townLetters)

export const exactLevels = ['exact'] as const

export const apartLevels = ['different', 'missing'] as const
