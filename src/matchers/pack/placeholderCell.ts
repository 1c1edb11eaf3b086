import { compact } from '../../records/text/compact.ts'
import { isPlaceholderText, placeholderWords } from '../../records/text/placeholderText.ts'
import { finish, hashStart, hashStep, hashText } from '../text/hash.ts'
import type { Cells } from './cells.ts'

/** Hashes of the words; none is longer than `longest`. */
export const wordHashes: ReadonlySet<number> = new Set(Array.from(placeholderWords, hashText))
export const longest = Math.max(...Array.from(placeholderWords, (word) => word.length))

const isDigit = (byte: number): boolean => byte >= 48 && byte <= 57
const isLetter = (byte: number): boolean => (byte | 32) >= 97 && (byte | 32) <= 122

/** Whether a placeholder can begin with a byte: one of the words, a run of 0 or X, or of anything that is no letter or digit. */
export const mayBegin: Uint8Array = Uint8Array.from({ length: 256 }, (_, byte) => {
  const character = String.fromCharCode(byte).toUpperCase()
  const begins = byte === 48 || character === 'X' || (!isDigit(byte) && !isLetter(byte))
  return begins || [...placeholderWords].some((word) => word.startsWith(character)) ? 1 : 0
})

const isBlank = (byte: number): boolean => byte === 32 || (byte >= 9 && byte <= 13)

/** Whether printable bytes without their blanks are one character repeated, or a word that may be a placeholder; true for other bytes. */
const mayBe = ({ bytes }: Cells, start: number, end: number): boolean => {
  let hash = hashStart
  let count = 0
  let repeated = true
  let first = 0
  for (let i = start; i < end; i += 1) {
    const byte = bytes[i]!
    if (isBlank(byte)) continue
    if (byte < 0x21 || byte > 0x7e) return true
    const upper = byte >= 97 && byte <= 122 ? byte - 32 : byte
    if (count === 0) first = upper
    else if (upper !== first) repeated = false
    if (!repeated && count >= longest) return false
    hash = hashStep(hash, upper)
    count += 1
  }
  return repeated || wordHashes.has(finish(hash))
}

/** Whether a cell that is not empty stands for "nothing known" (see `isPlaceholderText`). Most are told by their first byte. */
export const isPlaceholderCell = (cells: Cells, start: number, end: number): boolean =>
  mayBegin[cells.bytes[start]!] === 1 && mayBe(cells, start, end) && isPlaceholderText(compact(cells.text(start, end)))
