import { dayOf, header, monthOf, nameField, nameSize } from '../pack/row.ts'
import { nameNeighbours } from '../pack/nameFeatures.ts'
import { combine } from '../text/hash.ts'
import { keyAdder, type KeyBuffer } from './keyBuffer.ts'
import type { KeyRule, KeySource } from './keyRule.ts'

const add = keyAdder('forename-neighbour')

const addDays = ({ heap, at }: KeySource, buffer: KeyBuffer, code: number): void => {
  const end = at + heap[at + header.dates]! + heap[at + header.dateCount]!
  for (let d = at + heap[at + header.dates]!; d < end; d += 1) {
    const date = heap[d]!
    if (dayOf(date) > 0) add(buffer, combine(code, (monthOf(date) << 5) | dayOf(date)))
  }
}

/** The first forename less any one letter with day and month of birth: typing errors in the name, the year or the surname. */
export const forenameNeighbourKeys: KeyRule = (source, buffer) => {
  const { heap, at, words } = source
  let nameAt = at + heap[at + header.names]!
  for (let names = heap[at + header.nameCount]!; names > 0; names -= 1) {
    if (heap[nameAt + nameField.forenames]! > 0) {
      const neighbours = nameNeighbours(words, heap[nameAt + nameField.words]!)
      for (let n = 0; n < neighbours.length; n += 1) addDays(source, buffer, neighbours[n]!)
    }
    nameAt += nameSize(heap, nameAt)
  }
}
