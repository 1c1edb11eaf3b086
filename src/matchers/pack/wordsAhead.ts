import { finish, hashStart, hashStep } from '../text/hash.ts'
import type { IntVector } from './intVector.ts'
import { push } from './intVector.ts'
import { lineOf, lineSize, type WordLines } from './wordLines.ts'

const blank = 32

/** Notes where in memory what is known of the words in a range of bytes is looked for first, were they plain (see `plainWord`). */
export const noteWords = (
  { lines }: WordLines,
  bytes: Uint8Array,
  start: number,
  end: number,
  places: IntVector,
): void => {
  let running = hashStart
  for (let i = start; i < end; i += 1) {
    if (bytes[i] === blank) {
      push(places, lineOf(lines, finish(running)))
      running = hashStart
    } else running = hashStep(running, bytes[i]! & 0xdf)
  }
  if (running !== hashStart) push(places, lineOf(lines, finish(running)))
}

/** Touches both ends of the places noted, so that they come from memory side by side. What is returned has no meaning. */
export const readWordsAhead = ({ lines }: WordLines, { data, length }: IntVector): number => {
  let seen = 0
  for (let i = 0; i < length; i += 1) seen ^= lines[data[i]!]! ^ lines[data[i]! + lineSize - 1]!
  return seen
}
