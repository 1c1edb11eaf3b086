import { addressField, header } from '../../pack/row.ts'
import { wordText } from '../../pack/words.ts'
import type { KeySource } from '../keyRule.ts'

/** Each town of the addresses, as text and as the number of its word. */
export const eachTown = ({ heap, at, words }: KeySource, use: (town: string, word: number) => void): void => {
  const first = at + heap[at + header.addresses]!
  const end = first + heap[at + header.addressCount]! * addressField.size
  for (let i = first + addressField.town; i < end; i += addressField.size)
    if (heap[i]! >= 0) use(wordText(words, heap[i]!), heap[i]!)
}
