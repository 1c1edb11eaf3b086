import { header, nameField, nameSize } from '../pack/row.ts'
import type { KeySource } from './keyRule.ts'

/** Calls `use` with the place of each name in the row. */
export const eachName = (source: KeySource, use: (nameAt: number) => void): void => {
  const { heap, at } = source
  let nameAt = at + heap[at + header.names]!
  for (let i = heap[at + header.nameCount]!; i > 0; i -= 1) {
    use(nameAt)
    nameAt += nameSize(heap, nameAt)
  }
}

/** Calls `use` with each word of a name, forenames first. */
const eachWord = (source: KeySource, nameAt: number, use: (word: number) => void): void => {
  const { heap } = source
  const first = nameAt + nameField.words
  const end = first + heap[nameAt + nameField.forenames]! + heap[nameAt + nameField.surnames]!
  for (let i = first; i < end; i += 1) use(heap[i]!)
}

/** Calls `use` with each date of birth (see `packDate`). */
export const eachDate = (source: KeySource, use: (date: number) => void): void => {
  const { heap, at } = source
  const first = at + heap[at + header.dates]!
  for (let i = 0; i < heap[at + header.dateCount]!; i += 1) use(heap[first + i]!)
}
