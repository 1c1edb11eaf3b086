import { addressField, glanceField, header, lengthOfTraits, nameField, nameSize, valueField } from '../pack/row.ts'
import { foldCodes, foldHash, foldLetters, foldSign } from './folds.ts'
import { half, mostWords, outline, severalDates, trait } from './layout.ts'
import type { OutlinePlan, ValuePlace } from './plan.ts'

/** The hash of a word by its number; every number of the rows outlined must have one. */
export type HashOf = (word: number) => number

/** Writes the value of 16 bits numbered `place` of the outline at `to`, which held none. */
export const setHalf = (line: Int32Array, to: number, place: number, value: number): void => {
  const at = to + outline.halves + (place >> 1)
  line[at] = line[at]! | (value << ((place & 1) << 4))
}

const writeDate = (heap: Int32Array, at: number, line: Int32Array, to: number): void => {
  const count = heap[at + header.dateCount]!
  line[to + outline.date] = count === 1 ? heap[at + heap[at + header.dates]!]! : count === 0 ? 0 : severalDates
}

const repeatsForename = (heap: Int32Array, nameAt: number): boolean => {
  const forename = heap[nameAt + nameField.words]!
  const end = nameAt + nameSize(heap, nameAt)
  for (let w = nameAt + nameField.words + 1; w < end; w += 1) if (heap[w] === forename) return true
  return false
}

/** Whether each word of each name is a part by itself: one forename at most, which is not the surname too. */
const areSimpleNames = (heap: Int32Array, at: number): boolean => {
  let nameAt = at + heap[at + header.names]!
  for (let i = heap[at + header.nameCount]!; i > 0; i -= 1) {
    const forenames = heap[nameAt + nameField.forenames]!
    if (forenames > 1 || (forenames === 1 && repeatsForename(heap, nameAt))) return false
    nameAt += nameSize(heap, nameAt)
  }
  return true
}

/** Whether there is one name, with a surname of one word and forenames. */
const isPlainName = (heap: Int32Array, at: number): boolean => {
  const nameAt = at + heap[at + header.names]!
  return (
    heap[at + header.nameCount] === 1 &&
    heap[nameAt + nameField.surnames] === 1 &&
    heap[nameAt + nameField.forenames]! > 0
  )
}

/** Writes the letters and the folded codes of the word whose glance lies at `i`. */
export const writeWord = (heap: Int32Array, i: number, words: Int32Array, to: number): void => {
  words[to] = heap[i + glanceField.letters]!
  words[to + 1] = foldCodes(
    heap[i + glanceField.sound]!,
    heap[i + glanceField.otherSound]!,
    heap[i + glanceField.groups]!,
    lengthOfTraits(heap[i + glanceField.traits]!),
  )
}

/** The glances of a row's words as an outline lists them: of a plain name its surname, then its forenames; else in the order of the row. */
export const listWords = (heap: Int32Array, at: number, list: Int32Array): number => {
  const first = at + heap[at + header.glances]!
  if (!isPlainName(heap, at)) {
    const count = heap[at + header.glanceCount]!
    if (count > list.length || !areSimpleNames(heap, at)) return -1
    for (let w = 0; w < count; w += 1) list[w] = first + w * glanceField.size
    return count
  }
  const nameAt = at + heap[at + header.names]!
  const count = 1 + heap[nameAt + nameField.forenames]!
  if (count > list.length) return -1
  for (let w = 0; w < count; w += 1) {
    const word = heap[w === 0 ? nameAt + nameField.wholeSurname : nameAt + nameField.words + w - 1]!
    let i = first
    while (heap[i] !== word) i += glanceField.size
    list[w] = i
  }
  return count
}

const listed = new Int32Array(mostWords)

/** Writes the words of the names; returns the bits of `traits` that tell of them. */
const writeWords = (heap: Int32Array, at: number, line: Int32Array, to: number): number => {
  const plain = Number(isPlainName(heap, at)) << trait.plain
  const count = listWords(heap, at, listed)
  if (count < 0) return ((mostWords + 1) << trait.words) | plain
  for (let w = 0; w < count; w += 1) writeWord(heap, listed[w]!, line, to + outline.words + w * 2)
  return (count << trait.words) | plain
}

/** Writes one address: folded hashes (0 for none) of its parts and the folded sign of its postcode. */
export const setAddress = (
  line: Int32Array,
  to: number,
  number: number,
  street: number,
  outcode: number,
  town: number,
  postcode: number,
): void => {
  setHalf(line, to, half.postcode, postcode)
  setHalf(line, to, half.line, number | (street << 8))
  setHalf(line, to, half.place, outcode | (town << 8))
}

/** What the outline holds of a value: of one that is signed its characters, of another its hash. */
export const foldValue = ({ signed }: ValuePlace, hash: number, sign: number, length: number, valid: boolean): number =>
  signed ? foldSign(sign, length, valid) : hash >>> 16

const foldWord = (word: number, hashOf: HashOf): number => (word < 0 ? 0 : foldHash(hashOf(word)))

/** Writes the one address; returns the bits of `traits` that tell of several, or of the one. */
const writeAddress = (heap: Int32Array, at: number, hashOf: HashOf, line: Int32Array, to: number): number => {
  const count = heap[at + header.addressCount]!
  if (count !== 1) return count === 0 ? 0 : 1 << trait.addresses
  const address = at + heap[at + header.addresses]!
  const number = foldWord(heap[address + addressField.number]!, hashOf)
  const street = foldWord(heap[address + addressField.street]!, hashOf)
  const outcode = foldWord(heap[address + addressField.outcode]!, hashOf)
  const town = foldWord(heap[address + addressField.town]!, hashOf)
  const postcode =
    heap[address + addressField.postcode]! < 0
      ? 0
      : foldSign(heap[address + addressField.postcodeSign]!, heap[address + addressField.postcodeLength]!, true)
  setAddress(line, to, number, street, outcode, town, postcode)
  return foldLetters(heap[address + addressField.townLetters]!) << trait.town
}

/** Writes the values that have a place; returns the bits of `traits` that tell of several in one. */
const writeValues = (
  { values, placeOf }: OutlinePlan,
  heap: Int32Array,
  at: number,
  hashOf: HashOf,
  line: Int32Array,
  to: number,
): number => {
  let met = 0
  let several = 0
  const end = at + heap[at + header.values]! + heap[at + header.valueCount]! * valueField.size
  for (let i = at + heap[at + header.values]!; i < end; i += valueField.size) {
    const place = placeOf[heap[i + valueField.slot]!]!
    if (place < 0) continue
    several |= met & (1 << place)
    met |= 1 << place
    const hash = hashOf(heap[i + valueField.word]!)
    const valid = heap[i + valueField.valid] === 1
    const value = foldValue(values[place]!, hash, heap[i + valueField.sign]!, heap[i + valueField.length]!, valid)
    setHalf(line, to, half.values + place, value)
  }
  return several << trait.values
}

/** Writes the outline (see `outline`) of the row that starts at `at` to `line`, from `to` on. */
export const writeOutline = (
  plan: OutlinePlan,
  heap: Int32Array,
  at: number,
  hashOf: HashOf,
  line: Int32Array,
  to: number,
): void => {
  for (let i = to; i < to + outline.size; i += 1) line[i] = 0
  line[to + outline.present] = heap[at + header.present]!
  writeDate(heap, at, line, to)
  line[to + outline.traits] =
    (heap[at + header.sex]! << trait.sex) |
    (heap[at + header.partial]! << trait.partial) |
    writeWords(heap, at, line, to) |
    writeAddress(heap, at, hashOf, line, to) |
    writeValues(plan, heap, at, hashOf, line, to)
}
