import { addressField, dayOf, header, monthOf, yearOf } from '../pack/row.ts'
import { firstByte, wordHash } from '../pack/words.ts'
import { combine } from '../text/hash.ts'
import { keyAdder } from './keyBuffer.ts'
import type { KeyRule, KeySource } from './keyRule.ts'
import { eachDate, eachName, eachWord } from './rowParts.ts'

const addDate = keyAdder('date-initial')
const addPostcode = keyAdder('postcode-initial')

/** Bit set of the first letters of all words of all names (digits share a bit). */
const initials = (source: KeySource): number => {
  let bits = 0
  eachName(source, (nameAt) => {
    eachWord(source, nameAt, (word) => {
      bits |= 1 << Math.max(0, firstByte(source.words, word) - 64)
    })
  })
  return bits
}

const eachBit = (bits: number, use: (bit: number) => void): void => {
  for (let bit = 0; bit < 27; bit += 1) if ((bits >> bit) & 1) use(bit)
}

/** Date of birth, day and month in either order, and the first letter of any name. */
export const dateInitialKeys: KeyRule = (source, buffer) => {
  const letters = initials(source)
  eachDate(source, (date) => {
    const day = dayOf(date)
    const month = monthOf(date)
    if (day === 0) return
    const code = (yearOf(date) << 10) | (Math.min(day, month) << 5) | Math.max(day, month)
    eachBit(letters, (letter) => addDate(buffer, combine(code, letter)))
  })
}

/** Postcode and the first letter of any name. */
export const postcodeInitialKeys: KeyRule = (source, buffer) => {
  const { heap, at, words } = source
  const letters = initials(source)
  const end = at + heap[at + header.addresses]! + heap[at + header.addressCount]! * addressField.size
  for (let i = at + heap[at + header.addresses]!; i < end; i += addressField.size) {
    const postcode = heap[i + addressField.postcode]!
    if (postcode >= 0) eachBit(letters, (letter) => addPostcode(buffer, combine(wordHash(words, postcode), letter)))
  }
}
