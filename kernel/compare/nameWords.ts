import * as field from '../../src/matchers/kernel/fields'
import { wholes } from '../buffers'
import { hashOfWord } from '../capitals'
import { listenTo } from '../describeWord'
import { addressAt, told, wordLine, wordSize } from '../state'
import { hashBytes, sameBytes } from '../text'
import { findLine } from '../words'

/** The line of a word of some, which lie one after the other as those of a row do. */
export function lineAt(words: usize, i: i32): usize {
  return load<u32>(words + <usize>i * wordSize, wordLine)
}

export function lengthOf(line: usize): i32 {
  return load<i32>(line, field.lineLength)
}

/** Where the rarities of a word are: those of words in no table, also of words run together, follow those of the words learnt. */
function raritiesOf(line: usize): usize {
  const number = (line - addressAt(field.wordLines)) / field.lineSize
  return addressAt(field.rarities) + (min(number, <usize>told(field.learntWords)) << 4)
}

/** As `forenameBits` and `surnameBits` of nameRarity. */
export function forenameBits(line: usize): f64 {
  return load<f64>(raritiesOf(line))
}

export function surnameBits(line: usize): f64 {
  return load<f64>(raritiesOf(line), 8)
}

function isLongName(hash: i32): bool {
  const list = addressAt(field.longNames)
  for (let i = load<i32>(list); i > 0; i--) if (load<i32>(list + ((<usize>i) << 2)) === hash) return true
  return false
}

/** The line of a word put together in `room`: its own where it has one, else the room; 0 where others must tell of it. */
function lineOfWhole(room: usize, end: usize): usize {
  const text = room + field.lineText
  if (lengthOf(room) > field.longestWord) return isLongName(hashBytes(text, end)) ? 0 : room
  const line = findLine(hashOfWord(text, end), text, end)
  return line === 0 ? room : load<i32>(line, field.lineGroups) === field.oddWord ? 0 : line
}

/**
 * The line of some words run together, `which` (0 or 1) of those at hand; 0 where others must tell of it. It may be one of their own, with no more
 * than its text (see `tellWhole`).
 */
export function runTogether(words: usize, count: i32, which: usize): usize {
  if (count === 1) return lineAt(words, 0)
  const room = wholes + which * field.wholeSize
  const text = room + field.lineText
  let end = text
  for (let i = 0; i < count; i++) {
    const line = lineAt(words, i)
    memory.copy(end, line + field.lineText, <usize>lengthOf(line))
    end += <usize>lengthOf(line)
  }
  store<u32>(room, <u32>(end - text), field.lineLength)
  return lineOfWhole(room, end)
}

/** Makes the line of words run together tell all that lines tell. */
export function tellWhole(line: usize): void {
  if (line - wholes < <usize>field.wholeRoom) listenTo(line)
}

/** Whether two lines are of one word, run together or not. */
export function areSame(a: usize, b: usize): bool {
  return (
    a === b || (lengthOf(a) === lengthOf(b) && sameBytes(a + field.lineText, b + field.lineText, <usize>lengthOf(a)))
  )
}
