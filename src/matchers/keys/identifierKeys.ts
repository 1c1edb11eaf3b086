import { header, valueField } from '../pack/row.ts'
import { wordHash } from '../pack/words.ts'
import { combine } from '../text/hash.ts'
import { keyAdder, type KeyBuffer } from './keyBuffer.ts'
import type { KeyRule } from './keyRule.ts'

const add = keyAdder('identifier')

/** Adds the key of an identifier, by the hashes of its type and of the number. */
export const addIdentifier = (buffer: KeyBuffer, type: number, number: number): void =>
  add(buffer, combine(type, number))

/** Each identifier with its type, valid or not. */
export const identifierKeys: KeyRule = (source, buffer) => {
  const { heap, at, slots, words } = source
  const end = at + heap[at + header.values]! + heap[at + header.valueCount]! * valueField.size
  for (let i = at + heap[at + header.values]!; i < end; i += valueField.size) {
    const type = slots.identifierHashes.get(heap[i + valueField.slot]!)
    if (type !== undefined) addIdentifier(buffer, type, wordHash(words, heap[i + valueField.word]!))
  }
}
