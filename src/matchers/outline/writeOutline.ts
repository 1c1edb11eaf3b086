import { addressField, glanceField, header, lengthOfTraits, nameField, nameSize, valueField } from '../pack/row.ts'
import { foldCodes, foldHash, foldLetters, foldSign } from './folds.ts'
import { half, mostWords, outline, severalDates, trait } from './layout.ts'
import type { OutlinePlan } from './plan.ts'

/** The hash of a word by its number; every number of the rows outlined must have one. */
export type HashOf = (word: number) => number

const setHalf = (line: Int32Array, to: number, place: number, value: number): void => {
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
export const areSimpleNames = (heap: Int32Array, at: number): boolean => {
  let nameAt = at + heap[at + header.names]!
  for (let i = heap[at + header.nameCount]!; i > 0; i -= 1) {
    const forenames = heap[nameAt + nameField.forenames]!
    if (forenames > 1 || (forenames === 1 && repeatsForename(heap, nameAt))) return false
    nameAt += nameSize(heap, nameAt)
  }
  return true
}

/** Whether the words are those of one name: a surname of one word, then forenames. */
const isPlainName = (heap: Int32Array, at: number): boolean => {
  const nameAt = at + heap[at + header.names]!
  const forenames = heap[nameAt + nameField.forenames]!
  return (
    heap[at + header.nameCount] === 1 &&
    heap[nameAt + nameField.surnames] === 1 &&
    forenames > 0 &&
    heap[at + header.glanceCount] === 1 + forenames
  )
}

/** The bits of `traits` that tell of words. Names that are neither plain nor simple do not fit: one word may be several parts, or part of one. */
const wordTraits = (heap: Int32Array, at: number): number => {
  const count = heap[at + header.glanceCount]!
  const plain = isPlainName(heap, at)
  const fit = count <= mostWords && (plain || areSimpleNames(heap, at))
  return ((fit ? count : mostWords + 1) << trait.words) | (Number(plain && fit) << trait.plain)
}

/** The folded codes of the word whose glance lies at `i`. */
export const codesAt = (heap: Int32Array, i: number): number =>
  foldCodes(
    heap[i + glanceField.sound]!,
    heap[i + glanceField.otherSound]!,
    heap[i + glanceField.groups]!,
    lengthOfTraits(heap[i + glanceField.traits]!),
  )

const writeWords = (heap: Int32Array, at: number, line: Int32Array, to: number): void => {
  const first = at + heap[at + header.glances]!
  const count = Math.min(heap[at + header.glanceCount]!, mostWords)
  for (let w = 0; w < count; w += 1) {
    line[to + outline.words + w * 2] = heap[first + w * glanceField.size + glanceField.letters]!
    line[to + outline.words + w * 2 + 1] = codesAt(heap, first + w * glanceField.size)
  }
}

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
  if (heap[address + addressField.postcode]! >= 0)
    setHalf(
      line,
      to,
      half.postcode,
      foldSign(heap[address + addressField.postcodeSign]!, heap[address + addressField.postcodeLength]!, true),
    )
  setHalf(line, to, half.line, number | (street << 8))
  setHalf(line, to, half.place, outcode | (town << 8))
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
    const value = values[place]!.signed
      ? foldSign(heap[i + valueField.sign]!, heap[i + valueField.length]!, heap[i + valueField.valid] === 1)
      : hashOf(heap[i + valueField.word]!) >>> 16
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
  line.fill(0, to, to + outline.size)
  line[to + outline.present] = heap[at + header.present]!
  writeDate(heap, at, line, to)
  writeWords(heap, at, line, to)
  line[to + outline.traits] =
    (heap[at + header.sex]! << trait.sex) |
    (heap[at + header.partial]! << trait.partial) |
    wordTraits(heap, at) |
    writeAddress(heap, at, hashOf, line, to) |
    writeValues(plan, heap, at, hashOf, line, to)
}
