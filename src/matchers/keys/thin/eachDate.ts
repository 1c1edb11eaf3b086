import { header, monthOf } from '../../pack/row.ts'
import type { KeySource } from '../keyRule.ts'

/** Each birth date of which at least year and month are known. */
export const eachDate = ({ heap, at }: KeySource, use: (date: number) => void): void => {
  const dates = at + heap[at + header.dates]!
  for (let d = dates; d < dates + heap[at + header.dateCount]!; d += 1) if (monthOf(heap[d]!) > 0) use(heap[d]!)
}
