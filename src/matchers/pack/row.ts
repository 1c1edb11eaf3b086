/**
 * A person as integers. Header first; then birth dates, names, addresses and values, each found through the header.
 * All offsets are relative to the row's start.
 */
export const header = {
  /** Bit per comparison of the model: does the row hold a value for it? */
  present: 0,
  sex: 1,
  dates: 2,
  dateCount: 3,
  names: 4,
  nameCount: 5,
  addresses: 6,
  addressCount: 7,
  values: 8,
  valueCount: 9,
  glances: 10,
  glanceCount: 11,
  /** Bit 1: a name without forename; bit 2: a name without surname. */
  partial: 12,
  size: 13,
} as const

/** A birth date: year << 9 | month << 5 | day, 0 for an unknown part. */
export const packDate = (year: number, month: number, day: number): number => (year << 9) | (month << 5) | day
export const yearOf = (date: number): number => date >> 9
export const monthOf = (date: number): number => (date >> 5) & 15
export const dayOf = (date: number): number => date & 31

/** Bits in eighths, rounded up. */
const eighthsOf = (bits: number): number => Math.ceil(bits * 8)

/** Rarity in a glance: eighths of a bit, as forename in the upper half and as surname in the lower. */
export const packRarity = (forenameBits: number, surnameBits: number): number =>
  (eighthsOf(forenameBits) << 16) | eighthsOf(surnameBits)
export const forenameEighths = (rarity: number): number => (rarity >>> 16) & 0xfff
export const surnameEighths = (rarity: number): number => rarity & 0xffff

/**
 * The distinct words of all names, run-together parts among them, with what tells most words apart at a glance: the letters of each, the
 * codes of its sounds, a bit set of its groups of equivalent names, and its rarity; then what candidate keys need of it: the bit of its first
 * letter and its traits. So neither comparing nor making keys looks the word up elsewhere.
 */
export const glanceField = {
  word: 0,
  letters: 1,
  sound: 2,
  otherSound: 3,
  groups: 4,
  rarity: 5,
  initial: 6,
  traits: 7,
  size: 8,
} as const

/**
 * Traits of a word, as bits: its sounds are common by the model's frequencies; it is longer than one letter, or than two; then its length, 16
 * bits; then 12 bits for its groups of equivalent names, other ones than those of the glance.
 */
export const trait = { commonSound: 1, commonOtherSound: 2, overOne: 4, overTwo: 8 } as const

export const packTraits = (bits: number, length: number, groups: number): number =>
  bits | (Math.min(length, 0xffff) << 4) | (groups << 20)
export const lengthOfTraits = (traits: number): number => (traits >>> 4) & 0xffff
export const groupsOfTraits = (traits: number): number => traits >>> 20

/** A name: counts, the words run together, then the forename words and the surname words. -1 where there is none. */
export const nameField = { forenames: 0, surnames: 1, wholeForename: 2, wholeSurname: 3, ordinal: 4, words: 5 } as const

export const nameSize = (heap: Int32Array, at: number): number => nameField.words + heap[at]! + heap[at + 1]!

/** An address: word numbers, -1 where unknown. `contact` identifies the dwelling, for exact agreement only. */
export const addressField = {
  number: 0,
  street: 1,
  town: 2,
  postcode: 3,
  outcode: 4,
  contact: 5,
  ordinal: 6,
  /** Letters of street and town, sign and length of the postcode: so that most pairs are told apart without the texts. */
  streetLetters: 7,
  townLetters: 8,
  postcodeSign: 9,
  postcodeLength: 10,
  size: 11,
} as const

/** A value of the comparison numbered `slot`; `valid` is 1 for a well-formed one; `sign` as in `codeSign`. */
export const valueField = { slot: 0, valid: 1, word: 2, ordinal: 3, sign: 4, length: 5, size: 6 } as const
