/** As sketch/sketch: where the counts of a sketch lie, in bytes. */
export const present: usize = 0
export const sex: usize = 4
const dateCount: usize = 8
const addressCount: usize = 12
const valueCount: usize = 16
export const nameCount: usize = 20
const head: usize = 24

/** Of an address. */
export const addressSign: usize = 0
export const addressLine: usize = 4
export const streetLetters: usize = 8
export const town: usize = 12
export const townLetters: usize = 16
export const addressSize: usize = 20

/** Of a name, and of a word. */
export const forenames: usize = 0
export const surnames: usize = 4
export const nameWords: usize = 8
export const letters: usize = 0
export const sounds: usize = 4
export const groups: usize = 8
export const rarity: usize = 12
export const wordSize: usize = 16

/** Where the sections of a sketch begin. */
export function datesOf(sketch: usize): usize {
  return sketch + head
}

export function addressesOf(sketch: usize): usize {
  return datesOf(sketch) + ((<usize>load<i32>(sketch, dateCount)) << 2)
}

export function valuesOf(sketch: usize): usize {
  return addressesOf(sketch) + <usize>load<i32>(sketch, addressCount) * addressSize
}

export function namesOf(sketch: usize): usize {
  return valuesOf(sketch) + ((<usize>load<i32>(sketch, valueCount)) << 2)
}

/** How many words the surname of a name takes. */
export function surnameWords(count: i32): i32 {
  return count > 1 ? count + 1 : count
}

export function lettersOf(word: usize): i32 {
  return load<i32>(word, letters) & 0x7ffffff
}

/** Of the line of an address. */
export function numberOf(line: i32): i32 {
  return line >>> 24
}

export function streetOf(line: i32): i32 {
  return (line >>> 16) & 0xff
}

export function outcodeOf(line: i32): i32 {
  return (line >>> 8) & 0xff
}

export function codeLength(line: i32): i32 {
  return line & 0xff
}
