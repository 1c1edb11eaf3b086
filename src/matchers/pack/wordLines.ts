import { glanceField } from './row.ts'

/**
 * What is known of plain words, found by their bytes: of each a line of 64 bytes with its number, hash, length, the glance without its word and
 * the text. `slots` finds a line by its hash and is small enough to stay in the cache: a place of 0 is empty, else it holds the line plus 1 and
 * the first bits of the hash. Longer words are not kept, nor more than `most`.
 */
export type WordLines = {
  lines: Int32Array
  texts: Uint8Array
  slots: Int32Array
  count: number
  /** Words of the left side, which are the first and stay. */
  kept: number
  /** Words of the row at hand, by number, and the line of each. */
  readonly met: { readonly words: Int32Array; readonly lines: Int32Array; count: number }
}

/** Integers of a line. */
export const lineSize = 16
const glanceSize = glanceField.size - 1
const at = { number: 0, hash: 1, length: 2, glance: 3, text: 10 } as const
const longest = (lineSize - at.text) * 4

const fewest = 1 << 12
/** Eight megabytes. */
const most = 1 << 17
const placeBits = 18
const placeMask = (1 << placeBits) - 1

export const createWordLines = (): WordLines => {
  const lines = new Int32Array(fewest * lineSize)
  const met = { words: new Int32Array(8), lines: new Int32Array(8), count: 0 }
  return { lines, texts: new Uint8Array(lines.buffer), slots: new Int32Array(fewest * 2), count: 0, kept: 0, met }
}

const take = (slots: Int32Array, hash: number, place: number): void => {
  const mask = slots.length - 1
  let slot = hash & mask
  while (slots[slot] !== 0) slot = (slot + 1) & mask
  slots[slot] = (hash & ~placeMask) | (place + 1)
}

const takeAll = ({ lines, slots, count }: WordLines): void => {
  for (let place = 0; place < count; place += 1) take(slots, lines[place * lineSize + at.hash]!, place)
}

/** Forgets all words but those of the left side. */
export const clearWordLines = (words: WordLines): void => {
  words.slots.fill(0)
  words.count = words.kept
  words.met.count = 0
  takeAll(words)
}

/** Makes room for so many more words, if need be by forgetting others: of no word met before does the line stay where it is. */
export const makeRoomForWords = (words: WordLines, more: number): void => {
  if (words.count + more > most && words.kept < words.count) clearWordLines(words)
}

const grow = (words: WordLines): void => {
  const lines = new Int32Array(words.lines.length * 2)
  lines.set(words.lines)
  words.lines = lines
  words.texts = new Uint8Array(lines.buffer)
  words.slots = new Int32Array(words.slots.length * 2)
  takeAll(words)
}

/** The line of a word that may have that hash, -1 where no word has it: it is still to be compared with the text. */
export const likelyLine = ({ slots }: WordLines, hash: number): number => {
  const mask = slots.length - 1
  for (let slot = hash & mask; slots[slot] !== 0; slot = (slot + 1) & mask)
    if ((slots[slot]! ^ hash) >>> placeBits === 0) return ((slots[slot]! & placeMask) - 1) * lineSize
  return -1
}

/** Bits of a byte that tell words apart: all, or those of a letter in any case. */
export const wordBits = { all: 0xff, letters: 0xdf } as const

/** Whether a line is that of the word in a range of bytes, by some bits of each (`wordBits`). */
export const isLineOf = (
  { lines, texts }: WordLines,
  line: number,
  bytes: Uint8Array,
  start: number,
  end: number,
  bits: number,
): boolean => {
  const length = end - start
  if (lines[line + at.length] !== length) return false
  const from = (line + at.text) * 4 - start
  for (let i = start; i < end; i += 1) if (texts[from + i] !== (bytes[i]! & bits)) return false
  return true
}

/** Where the line of the word in a range of bytes lies, -1 where there is none. */
export const findLine = (words: WordLines, bytes: Uint8Array, start: number, end: number, hash: number): number => {
  const { slots } = words
  const mask = slots.length - 1
  for (let slot = hash & mask; slots[slot] !== 0; slot = (slot + 1) & mask) {
    if ((slots[slot]! ^ hash) >>> placeBits !== 0) continue
    const line = ((slots[slot]! & placeMask) - 1) * lineSize
    if (isLineOf(words, line, bytes, start, end, wordBits.all)) return line
  }
  return -1
}

export const numberAt = ({ lines }: WordLines, line: number): number => lines[line]!
/** Where the glance of a line begins. */
export const glanceAt = (line: number): number => line + at.glance
/** The glance of a line as it lies in a row, behind its word: see `glanceField`. */
export const glanceOf = (line: number): number => line + at.glance - 1
/** The number of the word whose glance lies there. */
export const wordOfGlance = (lines: Int32Array, glance: number): number => lines[glance + 1 - at.glance]!

/**
 * Adds a word that has no line: its number, and its glance as it lies in `glances` from `glance` on. Returns its line, -1 for a word that is not
 * kept.
 */
export const addLine = (
  words: WordLines,
  bytes: Uint8Array,
  start: number,
  end: number,
  hash: number,
  number: number,
  glances: Int32Array,
  glance: number,
): number => {
  const length = end - start
  if (length > longest || words.count === most) return -1
  if (words.count * lineSize === words.lines.length) grow(words)
  const { lines, texts } = words
  const line = words.count * lineSize
  lines[line + at.number] = number
  lines[line + at.hash] = hash
  lines[line + at.length] = length
  for (let i = 0; i < glanceSize; i += 1) lines[line + at.glance + i] = glances[glance + i]!
  for (let i = 0; i < length; i += 1) texts[(line + at.text) * 4 + i] = bytes[start + i]!
  take(words.slots, hash, words.count)
  words.count += 1
  return line
}

/** Notes the line of a word of the row at hand. */
export const meetWord = ({ met }: WordLines, word: number, line: number): void => {
  if (line < 0 || met.count === met.words.length) return
  met.words[met.count] = word
  met.lines[met.count] = line
  met.count += 1
}

/** The line of a word met in the row at hand, -1 for none. */
export const metLine = ({ met }: WordLines, word: number): number => {
  for (let i = 0; i < met.count; i += 1) if (met.words[i] === word) return met.lines[i]!
  return -1
}
