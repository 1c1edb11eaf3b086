/**
 * A sketch of a row: all that the bounds of its weight rest on, where an outline has room for one of each kind only. Counts first; then its
 * dates, addresses, values and names, in that order.
 */
export const sketch = { present: 0, sex: 1, dates: 2, addresses: 3, values: 4, names: 5, size: 6 } as const

/**
 * An address: the sign of its postcode (see `codeSign`); house number, street and outward code, eight bits each as in an outline, above the length
 * of the postcode; letters of the street; 16 bits of the hash of the town, 0 for none; its letters.
 */
export const sketchAddress = { sign: 0, line: 1, streetLetters: 2, town: 3, townLetters: 4, size: 5 } as const

const longestCode = 0xff
export const packLine = (number: number, street: number, outcode: number, length: number): number =>
  (number << 24) | (street << 16) | (outcode << 8) | Math.min(length, longestCode)
export const numberOf = (line: number): number => line >>> 24
export const streetOf = (line: number): number => (line >>> 16) & 0xff
export const outcodeOf = (line: number): number => (line >>> 8) & 0xff
/** Of the postcode; 0 where there is none. */
export const codeLength = (line: number): number => line & 0xff

/** A name: its forenames and the words of its surname by number; then the surname run together, its words where there are several, the forenames. */
export const sketchName = { forenames: 0, surnames: 1, words: 2 } as const

/**
 * A word: its letters (27 bits) and its first one (5); its sounds, ten bits each, and 12 bits of its groups of equivalent names; 32 others; its
 * rarity (see `packRarity`) below its length (4 bits, `unknownLength` for more).
 */
export const sketchWord = { letters: 0, sounds: 1, groups: 2, rarity: 3, size: 4 } as const

const letterBits = 27
const allLetters = (1 << letterBits) - 1
export const packLetters = (letters: number, first: number): number => (letters & allLetters) | (first << letterBits)
export const lettersOf = (word: number): number => word & allLetters
export const firstOf = (word: number): number => word >>> letterBits
export const packSounds = (sound: number, otherSound: number, groups: number): number =>
  (sound >>> 22) | ((otherSound >>> 22) << 10) | (groups << 20)
export const packLength = (rarity: number, length: number): number => rarity | (length << 28)
export const lengthOf = (rarity: number): number => rarity >>> 28

/** A value: the slot of its comparison above the 16 bits that an outline holds of it. */
export const packValue = (slot: number, half: number): number => (slot << 16) | half
export const slotOfValue = (value: number): number => value >>> 16
export const halfOfValue = (value: number): number => value & 0xffff

/** How many words the surname of a name takes in a sketch. */
export const surnameWords = (surnames: number): number => (surnames > 1 ? surnames + 1 : surnames)

/** Where the sections of the sketch at `at` begin. */
export const addressesAt = (data: Int32Array, at: number): number => at + sketch.size + data[at + sketch.dates]!
export const valuesAt = (data: Int32Array, at: number): number =>
  addressesAt(data, at) + data[at + sketch.addresses]! * sketchAddress.size
export const namesAt = (data: Int32Array, at: number): number => valuesAt(data, at) + data[at + sketch.values]!
/** Where the name after the one at `at` begins. */
export const nextName = (data: Int32Array, at: number): number =>
  at +
  sketchName.words +
  (data[at + sketchName.forenames]! + surnameWords(data[at + sketchName.surnames]!)) * sketchWord.size
