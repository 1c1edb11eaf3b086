import { addressField, dayOf, header, monthOf, yearOf } from '../pack/row.ts'
import { wordHash } from '../pack/words.ts'
import { combine } from '../text/hash.ts'
import { keyAdder } from './keyBuffer.ts'
import type { KeyRule } from './keyRule.ts'
import { eachInitial, initialsBut } from './initials.ts'
import { eachDate } from './rowParts.ts'

const addDate = keyAdder('date-initial')
const addPostcode = keyAdder('postcode-initial')

/** Date of birth, day and month in either order, and the first letter of any name. */
export const dateInitialKeys: KeyRule = (source, buffer) => {
  const letters = initialsBut(source, -1)
  eachDate(source, (date) => {
    const day = dayOf(date)
    const month = monthOf(date)
    if (day === 0) return
    const code = (yearOf(date) << 10) | (Math.min(day, month) << 5) | Math.max(day, month)
    eachInitial(letters, (letter) => addDate(buffer, combine(code, letter)))
  })
}

/** Postcode and the first letter of any name. */
export const postcodeInitialKeys: KeyRule = (source, buffer) => {
  const { heap, at, words } = source
  const letters = initialsBut(source, -1)
  const end = at + heap[at + header.addresses]! + heap[at + header.addressCount]! * addressField.size
  for (let i = at + heap[at + header.addresses]!; i < end; i += addressField.size) {
    const postcode = heap[i + addressField.postcode]!
    if (postcode >= 0) eachInitial(letters, (letter) => addPostcode(buffer, combine(wordHash(words, postcode), letter)))
  }
}
