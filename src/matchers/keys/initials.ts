import { glanceField, header } from '../pack/row.ts'
import type { KeySource } from './keyRule.ts'

/** Bit set of the first letters of all words of all names but the given one (-1: of all); digits share a bit. */
export const initialsBut = ({ heap, at }: KeySource, word: number): number => {
  let bits = 0
  const first = at + heap[at + header.glances]!
  const end = first + heap[at + header.glanceCount]! * glanceField.size
  for (let i = first; i < end; i += glanceField.size) if (heap[i] !== word) bits |= heap[i + glanceField.initial]!
  return bits
}

/** Number of the lowest bit set; drop it with `bits & (bits - 1)` to come to the next. */
export const lowestInitial = (bits: number): number => 31 - Math.clz32(bits & -bits)

/** Where the glance of one of the row's name words lies. */
export const glanceOf = ({ heap, at }: KeySource, word: number): number => {
  let i = at + heap[at + header.glances]!
  while (heap[i] !== word) i += glanceField.size
  return i
}
