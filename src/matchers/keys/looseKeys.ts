import {
  addressField,
  dayOf,
  glanceField,
  header,
  monthOf,
  nameField,
  nameSize,
  valueField,
  yearOf,
} from '../pack/row.ts'
import { nameNeighbours } from '../pack/nameFeatures.ts'
import { firstByte, wordHash, wordLength, wordText } from '../pack/words.ts'
import { combine, combineUnordered, hashText, hashWithout } from '../text/hash.ts'
import { keyAdder, type KeyBuffer } from './keyBuffer.ts'
import type { KeyRule, KeySource } from './keyRule.ts'

const addInitials = keyAdder('initials-date')
const addDate = keyAdder('date')
const addTown = keyAdder('name-town')
const addStreet = keyAdder('street')
const addEmail = keyAdder('email-name')

const addDateParts = (source: KeySource, buffer: KeyBuffer, initials: number): void => {
  const { heap, at } = source
  const dates = at + heap[at + header.dates]!
  for (let d = dates; d < dates + heap[at + header.dateCount]!; d += 1) {
    const [year, month, day] = [yearOf(heap[d]!), monthOf(heap[d]!), dayOf(heap[d]!)]
    if (month === 0) continue
    addInitials(buffer, combine(initials, (year << 8) | month))
    if (day === 0) continue
    addInitials(buffer, combine(initials, (1 << 24) | (year << 8) | day))
    addInitials(buffer, combine(initials, (2 << 24) | (month << 8) | day))
  }
}

/** First letters of the first forename and of the surname, in either order, with two of the three parts of the birth date. */
export const initialsDateKeys: KeyRule = (source, buffer) => {
  const { heap, at, words } = source
  let nameAt = at + heap[at + header.names]!
  for (let i = heap[at + header.nameCount]!; i > 0; i -= 1) {
    const surname = heap[nameAt + nameField.wholeSurname]!
    if (heap[nameAt + nameField.forenames]! > 0 && surname >= 0) {
      const first = firstByte(words, heap[nameAt + nameField.words]!)
      addDateParts(source, buffer, combineUnordered(first, firstByte(words, surname)))
    }
    nameAt += nameSize(heap, nameAt)
  }
}

/** The whole birth date, day and month in either order: finds people whose names are missing or unrecognisable. */
export const dateKeys: KeyRule = ({ heap, at }, buffer) => {
  const dates = at + heap[at + header.dates]!
  for (let d = dates; d < dates + heap[at + header.dateCount]!; d += 1) {
    const [month, day] = [monthOf(heap[d]!), dayOf(heap[d]!)]
    if (day > 0) addDate(buffer, (yearOf(heap[d]!) << 10) | (Math.min(day, month) << 5) | Math.max(day, month))
  }
}

const eachAddress = ({ heap, at }: KeySource, use: (addressAt: number) => void): void => {
  const first = at + heap[at + header.addresses]!
  const end = first + heap[at + header.addressCount]! * addressField.size
  for (let i = first; i < end; i += addressField.size) use(i)
}

/** The sound of each word of each name with the town: people without a usable date of birth. */
export const nameTownKeys: KeyRule = (source, buffer) => {
  const { heap, at, words } = source
  const glances = at + heap[at + header.glances]!
  const end = glances + heap[at + header.glanceCount]! * glanceField.size
  eachAddress(source, (addressAt) => {
    const town = heap[addressAt + addressField.town]!
    if (town < 0) return
    for (let i = glances; i < end; i += glanceField.size) {
      if (wordLength(words, heap[i]!) > 1) addTown(buffer, combine(heap[i + glanceField.sound]!, wordHash(words, town)))
    }
  })
}

/** House number and street without a place, and street with each initial: files that hold no postcode and no town. */
export const streetKeys: KeyRule = (source, buffer) => {
  const { heap, at, words } = source
  const glances = at + heap[at + header.glances]!
  const end = glances + heap[at + header.glanceCount]! * glanceField.size
  eachAddress(source, (addressAt) => {
    const street = heap[addressAt + addressField.street]!
    const number = heap[addressAt + addressField.number]!
    if (street < 0) return
    if (number >= 0) addStreet(buffer, combine(wordHash(words, number), wordHash(words, street)))
    for (let i = glances; i < end; i += glanceField.size)
      addStreet(buffer, combine(wordHash(words, street), firstByte(words, heap[i]!)))
  })
}

const shortestLocalPart = 4
const longestLocalPart = 24

/** The part of an e-mail address before the @, whole and less any one character. */
export const emailNameKeys: KeyRule = ({ heap, at, slots, words }, buffer) => {
  const values = at + heap[at + header.values]!
  const end = values + heap[at + header.valueCount]! * valueField.size
  for (let i = values; i < end; i += valueField.size) {
    if (heap[i + valueField.slot] !== slots.first.email) continue
    const local = wordText(words, heap[i + valueField.word]!).split('@', 1)[0] ?? ''
    if (local.length < shortestLocalPart || local.length > longestLocalPart) continue
    addEmail(buffer, hashText(local))
    for (let skip = 0; skip < local.length; skip += 1) addEmail(buffer, hashWithout(local, skip))
  }
}

const addNeighbour = keyAdder('name-neighbour')
const addWord = keyAdder('name-word')

/** Forename less any one letter with the surname's initial, and the other way round, without a date. */
export const nameNeighbourKeys: KeyRule = ({ heap, at, words }, buffer) => {
  let nameAt = at + heap[at + header.names]!
  for (let i = heap[at + header.nameCount]!; i > 0; i -= 1) {
    const surname = heap[nameAt + nameField.wholeSurname]!
    if (heap[nameAt + nameField.forenames]! > 0 && surname >= 0) {
      const forename = heap[nameAt + nameField.words]!
      for (const code of nameNeighbours(words, forename)) addNeighbour(buffer, combine(code, firstByte(words, surname)))
      for (const code of nameNeighbours(words, surname)) addNeighbour(buffer, combine(code, firstByte(words, forename)))
    }
    nameAt += nameSize(heap, nameAt)
  }
}

/** The sound of any one word of a name, alone: of use for rare names only, so common ones are left out by a low limit. */
export const nameWordKeys: KeyRule = ({ heap, at, words }, buffer) => {
  const glances = at + heap[at + header.glances]!
  const end = glances + heap[at + header.glanceCount]! * glanceField.size
  for (let i = glances; i < end; i += glanceField.size) {
    if (wordLength(words, heap[i]!) > 1) addWord(buffer, heap[i + glanceField.sound]!)
  }
}
