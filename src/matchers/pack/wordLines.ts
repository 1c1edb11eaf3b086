import { glanceField } from './row.ts'

/**
 * What is known of plain words, found by their bytes in one cache line each: number plus 1 (0 for an empty line), hash, length, the glance
 * without its word, the text. Longer words are not kept.
 */
export type WordLines = {
  lines: Int32Array
  texts: Uint8Array
  count: number
  /** Words of the row at hand, by number, and the line of each. */
  readonly met: { readonly words: Int32Array; readonly lines: Int32Array; count: number }
}

/** Integers of a line. */
export const lineSize = 16
const glanceSize = glanceField.size - 1
const at = { number: 0, hash: 1, length: 2, glance: 3, text: 10 } as const
const longest = (lineSize - at.text) * 4

const fewest = 1 << 12
/** Eight megabytes: names are forgotten before there are more. */
const most = 1 << 17

export const createWordLines = (capacity = fewest): WordLines => {
  const lines = new Int32Array(capacity * lineSize)
  const met = { words: new Int32Array(8), lines: new Int32Array(8), count: 0 }
  return { lines, texts: new Uint8Array(lines.buffer), count: 0, met }
}

export const clearWordLines = (words: WordLines): void => {
  words.lines.fill(0)
  words.count = 0
  words.met.count = 0
}

const sameText = ({ texts }: WordLines, line: number, bytes: Uint8Array, start: number, length: number): boolean => {
  const from = (line + at.text) * 4
  for (let i = 0; i < length; i += 1) if (texts[from + i] !== bytes[start + i]) return false
  return true
}

/** The line a word of that hash is looked for in first. */
export const lineOf = (lines: Int32Array, hash: number): number => (hash << 4) & (lines.length - 1)

/** Where the line of the word in a range of bytes lies, -1 where there is none. */
export const findLine = (words: WordLines, bytes: Uint8Array, start: number, end: number, hash: number): number => {
  const length = end - start
  const { lines } = words
  const mask = lines.length - 1
  for (let line = lineOf(lines, hash); lines[line] !== 0; line = (line + lineSize) & mask) {
    if (
      lines[line + at.hash] === hash &&
      lines[line + at.length] === length &&
      sameText(words, line, bytes, start, length)
    )
      return line
  }
  return -1
}

export const numberAt = ({ lines }: WordLines, line: number): number => lines[line]! - 1
/** Where the glance of a line begins. */
export const glanceAt = (line: number): number => line + at.glance

const emptyLine = (lines: Int32Array, hash: number): number => {
  let line = lineOf(lines, hash)
  while (lines[line] !== 0) line = (line + lineSize) & (lines.length - 1)
  return line
}

const grow = (words: WordLines): void => {
  const { lines } = words
  const larger = createWordLines((lines.length / lineSize) * 2)
  for (let line = 0; line < lines.length; line += lineSize) {
    if (lines[line] === 0) continue
    larger.lines.set(lines.subarray(line, line + lineSize), emptyLine(larger.lines, lines[line + at.hash]!))
  }
  words.lines = larger.lines
  words.texts = larger.texts
  words.met.count = 0
}

const makeRoom = (words: WordLines): void => {
  const capacity = words.lines.length / lineSize
  if (words.count * 4 < capacity * 3) return
  if (capacity < most) grow(words)
  else clearWordLines(words)
}

/** Adds a word that has no line: its number, and its glance as it lies in `glances` from `glance` on. Returns its line, -1 for a long word. */
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
  if (length > longest) return -1
  makeRoom(words)
  const { lines, texts } = words
  const line = emptyLine(lines, hash)
  lines[line] = number + 1
  lines[line + at.hash] = hash
  lines[line + at.length] = length
  for (let i = 0; i < glanceSize; i += 1) lines[line + at.glance + i] = glances[glance + i]!
  for (let i = 0; i < length; i += 1) texts[(line + at.text) * 4 + i] = bytes[start + i]!
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
