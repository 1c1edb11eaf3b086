import { hashBytes } from '../text/hash.ts'
import { mayBePlaceholder } from '../text/nameTokens.ts'
import { nameGlance } from './nameGlance.ts'
import { appendByte } from './textBuffer.ts'
import { addLine, findLine, meetWord, numberAt } from './wordLines.ts'
import { wordIdOfBytes } from './words.ts'
import type { Workspace } from './workspace.ts'

/**
 * Number of the one word a range of bytes holds, where it is nothing but plain letters: the only name that needs no cleaning but its case.
 * -1 for anything else, and for words that may stand for no name or belong to one before them (`NOT ENTERED`).
 */
export const plainWord = ({ text, words }: Workspace, bytes: Uint8Array, start: number, end: number): number => {
  text.length = 0
  for (let i = start; i < end; i += 1) {
    const upper = bytes[i]! & 0xdf
    if (upper < 65 || upper > 90) return -1
    appendByte(text, upper)
  }
  const hash = hashBytes(text.bytes, 0, text.length)
  const { lines } = words
  const line = findLine(lines, text.bytes, text.length, hash)
  if (line >= 0) {
    meetWord(lines, numberAt(lines, line), line)
    return numberAt(lines, line)
  }
  if (mayBePlaceholder(hash) || startsEntered(text.bytes)) return -1
  const word = wordIdOfBytes(words, text.bytes, 0, text.length, hash)
  const glance = nameGlance(words, word)
  meetWord(lines, word, addLine(lines, text.bytes, text.length, hash, word, words.glances.data, glance))
  return word
}

const startsEntered = (bytes: Uint8Array): boolean => bytes[0] === 69 && bytes[1] === 78 && bytes[2] === 84
