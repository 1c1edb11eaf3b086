import { appendRange } from './textBuffer.ts'
import { placeIn, poolOf, unknownWord, wordIdOfBytes } from './words.ts'
import type { Workspace } from './workspace.ts'

/** Number of the forename words run together (`ANNE MARIE` is also `ANNEMARIE`); where hashes are enough or nothing is compared, they are no word. */
export const runTogether = ({ words, rows, text }: Workspace, first: number, count: number): number => {
  if (count < 2) return count === 0 ? -1 : rows.data[first]!
  if (words.hashesOnly || !words.isCompared) return unknownWord
  text.length = 0
  for (let i = first; i < first + count; i += 1) {
    const pool = poolOf(words, rows.data[i]!)
    const place = placeIn(words, rows.data[i]!)
    appendRange(text, pool.bytes, pool.starts[place]!, pool.starts[place + 1]!)
  }
  return wordIdOfBytes(words, text.bytes, 0, text.length)
}
