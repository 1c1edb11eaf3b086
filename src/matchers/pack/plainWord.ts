import { finish, hashStart, hashStep } from '../text/hash.ts'
import { mayBePlaceholder } from '../text/nameTokens.ts'
import { nameGlance, takeGlance } from './nameGlance.ts'
import { glanceField, header } from './row.ts'
import type { TextBuffer } from './textBuffer.ts'
import { addLine, findLine, meetWord, numberAt } from './wordLines.ts'
import { wordIdOfBytes, type Words } from './words.ts'
import type { Workspace } from './workspace.ts'

/** Longer words are read as text; the buffer holds more. */
const longest = 200

/** What `readPlain` found: the hash of the word in `text`, which is in upper case. */
const found = { hash: 0 }

/** Puts a word of nothing but plain letters into the buffer; false for any other. */
const readPlain = (text: TextBuffer, bytes: Uint8Array, start: number, end: number): boolean => {
  const length = end - start
  if (length > longest) return false
  const word = text.bytes
  let running = hashStart
  for (let i = 0; i < length; i += 1) {
    const upper = bytes[start + i]! & 0xdf
    if (upper < 65 || upper > 90) return false
    word[i] = upper
    running = hashStep(running, upper)
  }
  text.length = length
  found.hash = finish(running)
  return true
}

/** Whether a word may stand for no name, or belong to one before it (`NOT ENTERED`). */
const isOdd = ({ bytes }: TextBuffer): boolean => mayBePlaceholder(found.hash) || startsEntered(bytes, 0)

/**
 * Number of the one word a range of bytes holds, where it is nothing but plain letters: the only name that needs no cleaning but its case.
 * -1 for anything else, and for words that may stand for no name or belong to one before them.
 */
export const plainWord = ({ text, words }: Workspace, bytes: Uint8Array, start: number, end: number): number => {
  if (!readPlain(text, bytes, start, end)) return -1
  const { lines } = words
  const line = findLine(lines, text.bytes, 0, text.length, found.hash)
  if (line >= 0) {
    meetWord(lines, numberAt(lines, line), line)
    return numberAt(lines, line)
  }
  if (isOdd(text)) return -1
  const number = wordIdOfBytes(words, text.bytes, 0, text.length, found.hash)
  meetWord(lines, number, addWord(words, text, number))
  return number
}

const addWord = (words: Words, { bytes, length }: TextBuffer, number: number): number => {
  const glance = nameGlance(words, number)
  return addLine(words.lines, bytes, 0, length, found.hash, number, words.glances.data, glance)
}

/** The line of such a word, -1 where it has none. */
export const plainLine = ({ text, words }: Workspace, bytes: Uint8Array, start: number, end: number): number => {
  if (!readPlain(text, bytes, start, end)) return -1
  const line = findLine(words.lines, text.bytes, 0, text.length, found.hash)
  if (line >= 0) return line
  return isOdd(text) ? -1 : addWord(words, text, wordIdOfBytes(words, text.bytes, 0, text.length, found.hash))
}

const startsEntered = (bytes: Uint8Array, at: number): boolean =>
  bytes[at] === 69 && bytes[at + 1] === 78 && bytes[at + 2] === 84

const isPlain = (bytes: Uint8Array, start: number, end: number): boolean => {
  for (let i = start; i < end; i += 1) if (bytes[i]! < 65 || bytes[i]! > 90) return false
  return !startsEntered(bytes, start)
}

/** Remembers the names of the left side's rows, whose glances are ready made, and the lines of plain words. */
export const rememberWords = (words: Words, heap: Int32Array, starts: Int32Array): void => {
  const { shared, lines } = words
  for (let row = 0; row < starts.length; row += 1) {
    const first = starts[row]! + heap[starts[row]! + header.glances]!
    const end = first + heap[starts[row]! + header.glanceCount]! * glanceField.size
    for (let glance = first; glance < end; glance += glanceField.size) {
      const word = heap[glance]!
      takeGlance(words, word, heap, glance + 1)
      const [start, stop, hash] = [shared.starts[word]!, shared.starts[word + 1]!, shared.hashes[word]!]
      if (findLine(lines, shared.bytes, start, stop, hash) >= 0 || mayBePlaceholder(hash)) continue
      if (isPlain(shared.bytes, start, stop)) addLine(lines, shared.bytes, start, stop, hash, word, heap, glance + 1)
    }
  }
  lines.kept = lines.count
}
