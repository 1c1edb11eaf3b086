import { glanceField, header } from '../pack/row.ts'
import { firstByte } from '../pack/words.ts'
import type { KeySource } from './keyRule.ts'

const bitOf = (byte: number): number => 1 << Math.max(0, byte - 64)

/** Bit set of the first letters of all words of all names but the given one (-1: of all); digits share a bit. */
export const initialsBut = ({ heap, at, words }: KeySource, word: number): number => {
  let bits = 0
  const first = at + heap[at + header.glances]!
  const end = first + heap[at + header.glanceCount]! * glanceField.size
  for (let i = first; i < end; i += glanceField.size) if (heap[i] !== word) bits |= bitOf(firstByte(words, heap[i]!))
  return bits
}

/** Number of the lowest bit set; drop it with `bits & (bits - 1)` to come to the next. */
export const lowestInitial = (bits: number): number => 31 - Math.clz32(bits & -bits)
