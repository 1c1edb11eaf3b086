import { addressField, dayOf, header, monthOf, yearOf } from '../pack/row.ts'
import { wordHash } from '../pack/words.ts'
import { combine } from '../text/hash.ts'
import { keyAdder } from './keyBuffer.ts'
import type { KeyRule } from './keyRule.ts'
import { initialsBut, lowestInitial } from './initials.ts'

const addDate = keyAdder('date-initial')
const addPostcode = keyAdder('postcode-initial')

/** Date of birth, day and month in either order, and the first letter of any name. */
export const dateInitialKeys: KeyRule = (source, buffer) => {
  const { heap, at } = source
  const letters = initialsBut(source, -1)
  const end = at + heap[at + header.dates]! + heap[at + header.dateCount]!
  for (let d = at + heap[at + header.dates]!; d < end; d += 1) {
    const day = dayOf(heap[d]!)
    const month = monthOf(heap[d]!)
    if (day === 0) continue
    const code = (yearOf(heap[d]!) << 10) | (Math.min(day, month) << 5) | Math.max(day, month)
    for (let rest = letters; rest !== 0; rest &= rest - 1) addDate(buffer, combine(code, lowestInitial(rest)))
  }
}

/** Postcode and the first letter of any name. */
export const postcodeInitialKeys: KeyRule = (source, buffer) => {
  const { heap, at, words } = source
  const letters = initialsBut(source, -1)
  const end = at + heap[at + header.addresses]! + heap[at + header.addressCount]! * addressField.size
  for (let i = at + heap[at + header.addresses]!; i < end; i += addressField.size) {
    const postcode = heap[i + addressField.postcode]!
    if (postcode < 0) continue
    const code = wordHash(words, postcode)
    for (let rest = letters; rest !== 0; rest &= rest - 1) addPostcode(buffer, combine(code, lowestInitial(rest)))
  }
}
