import { header, nameSize } from '../pack/row.ts'
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

/** Calls `use` with each date of birth (see `packDate`). */
export const eachDate = (source: KeySource, use: (date: number) => void): void => {
  const { heap, at } = source
  const first = at + heap[at + header.dates]!
  for (let i = 0; i < heap[at + header.dateCount]!; i += 1) use(heap[first + i]!)
}
