import { hashBytes, putHash } from '../hash128.ts'
import { type RowState, stateRowBytes, stateSize } from '../../store/extracts/rowState/rowState.ts'

/** Finds rows in the state of a source by hash, and notes the line at which each was seen. */
export type RowIndex = {
  /** `unread`: not in force. `unchanged`: in force, and now noted as seen. A number: the line where the same bytes stood before. */
  readonly look: (hash: string, line: number) => 'unread' | 'unchanged' | number
  /** Notes rows whose numbers and lines follow one another as seen; false when one of them was seen before or is not in force. */
  readonly pass: (first: number, rows: number, line: number) => boolean
  /** Number of the row looked at or passed last that was in force. */
  readonly last: () => number
  /** The line of each row by its number: 0 for one not seen, `deadLine` for one in force no more. */
  readonly lines: Int32Array
}

export const deadLine = -1

const rowWords = stateRowBytes / 4

/** Slots of an open-addressed table over the rows in force; a slot holds the number of a row + 1. The hashes are uniform. */
const buildSlots = (words: Int32Array, lines: Int32Array): Int32Array => {
  const slots = new Int32Array(2 ** Math.max(4, Math.ceil(Math.log2(lines.length * 1.6))))
  const mask = slots.length - 1
  for (let row = 0; row < lines.length; row++) {
    if (lines[row] === deadLine) continue
    let slot = (words[row * rowWords] as number) & mask
    while (slots[slot] !== 0) slot = (slot + 1) & mask
    slots[slot] = row + 1
  }
  return slots
}

/**
 * A row is tried first where it should stand if the file has kept its order, which reads memory in order; the table finds
 * those that stand elsewhere.
 */
export const createRowIndex = (state: RowState): RowIndex => {
  const words = new Int32Array(state.rows)
  const lines = new Int32Array(stateSize(state))
  for (const row of state.dead) lines[row] = deadLine
  const slots = buildSlots(words, lines)
  const mask = slots.length - 1
  const wanted = new Uint8Array(hashBytes)
  const wantedWords = new Int32Array(wanted.buffer)
  let expected = 0

  const isAt = (row: number): boolean => {
    const at = row * rowWords
    return (
      words[at] === wantedWords[0] &&
      words[at + 1] === wantedWords[1] &&
      words[at + 2] === wantedWords[2] &&
      words[at + 3] === wantedWords[3]
    )
  }

  const find = (): number => {
    for (let row = expected; row < expected + 2 && row < lines.length; row++) {
      if (isAt(row) && lines[row] !== deadLine) return row
    }
    for (let slot = (wantedWords[0] as number) & mask; slots[slot] !== 0; slot = (slot + 1) & mask) {
      const row = (slots[slot] as number) - 1
      if (isAt(row)) return row
    }
    return -1
  }

  return {
    lines,
    look: (hash, line) => {
      putHash(hash, wanted, 0)
      const row = find()
      if (row === -1) return 'unread'
      const before = lines[row] as number
      if (before > 0) return before
      lines[row] = line
      expected = row + 1
      return 'unchanged'
    },
    pass: (first, rows, line) => {
      for (let row = first; row < first + rows; row++) if (lines[row] !== 0) return false
      for (let i = 0; i < rows; i++) lines[first + i] = line + i
      expected = first + rows
      return true
    },
    last: () => expected - 1,
  }
}
