import { header, valueField } from '../pack/row.ts'
import { wordHash } from '../pack/words.ts'
import { combine } from '../text/hash.ts'
import { keyAdder } from './keyBuffer.ts'
import type { KeyRule } from './keyRule.ts'

const add = keyAdder('identifier')

/** Each identifier with its type, valid or not. */
export const identifierKeys: KeyRule = (source, buffer) => {
  const { heap, at, slots, words } = source
  const end = at + heap[at + header.values]! + heap[at + header.valueCount]! * valueField.size
  for (let i = at + heap[at + header.values]!; i < end; i += valueField.size) {
    const type = slots.identifierHashes.get(heap[i + valueField.slot]!)
    if (type !== undefined) add(buffer, combine(type, wordHash(words, heap[i + valueField.word]!)))
  }
}
