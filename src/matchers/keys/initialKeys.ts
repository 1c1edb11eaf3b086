import { addressField, dayOf, header, monthOf, yearOf } from '../pack/row.ts'
import { wordHash } from '../pack/words.ts'
import { combine } from '../text/hash.ts'
import { keyAdder, type KeyBuffer } from './keyBuffer.ts'
import type { KeyRule } from './keyRule.ts'
import { initialsBut, lowestInitial } from './initials.ts'

const addDate = keyAdder('date-initial')
const addPostcode = keyAdder('postcode-initial')

/** Adds the keys of a date with each initial of a set. */
export const addDateInitials = (buffer: KeyBuffer, date: number, initials: number): void => {
  const day = dayOf(date)
  const month = monthOf(date)
  if (day === 0) return
  const code = (yearOf(date) << 10) | (Math.min(day, month) << 5) | Math.max(day, month)
  for (let rest = initials; rest !== 0; rest &= rest - 1) addDate(buffer, combine(code, lowestInitial(rest)))
}

/** Adds the keys of a postcode, by its hash, with each initial of a set. */
export const addPostcodeInitials = (buffer: KeyBuffer, postcode: number, initials: number): void => {
  for (let rest = initials; rest !== 0; rest &= rest - 1) addPostcode(buffer, combine(postcode, lowestInitial(rest)))
}

/** Date of birth, day and month in either order, and the first letter of any name. */
export const dateInitialKeys: KeyRule = (source, buffer) => {
  const { heap, at } = source
  const initials = initialsBut(source, -1)
  const end = at + heap[at + header.dates]! + heap[at + header.dateCount]!
  for (let d = at + heap[at + header.dates]!; d < end; d += 1) addDateInitials(buffer, heap[d]!, initials)
}

/** Postcode and the first letter of any name. */
export const postcodeInitialKeys: KeyRule = (source, buffer) => {
  const { heap, at, words } = source
  const initials = initialsBut(source, -1)
  const end = at + heap[at + header.addresses]! + heap[at + header.addressCount]! * addressField.size
  for (let i = at + heap[at + header.addresses]!; i < end; i += addressField.size) {
    const postcode = heap[i + addressField.postcode]!
    if (postcode >= 0) addPostcodeInitials(buffer, wordHash(words, postcode), initials)
  }
}
