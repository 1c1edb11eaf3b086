import * as field from '../src/matchers/kernel/fields'
import { hashOfWord, lettersFrom } from './capitals'
import { describeWord } from './describeWord'
import { mayBePlaceholder } from './placeholder'
import { miss } from './missing'
import { addressAt, cellAt, rowAt, rowCount, rowWords, wordEnd, wordHash, wordLine, wordSize, wordStart } from './state'
import { findLine, firstSlot, isLineOf, likelyLine } from './words'

const blank: i32 = 32

/** Notes the word that begins at `start`, up to a blank or `end`; returns where it ends, 0 unless it is nothing but plain letters. */
function noteWord(word: usize, start: usize, end: usize): usize {
  const at = min(start + lettersFrom(start), end)
  if (at < end && load<u8>(at) !== blank) return 0
  store<u32>(word, <u32>start, wordStart)
  store<u32>(word, <u32>at, wordEnd)
  store<i32>(word, hashOfWord(start, at), wordHash)
  return at
}

/** The one filled column of some, -1 where there is none or several, or it stands for nothing. */
function onlyFilled(row: i32, columns: usize): i32 {
  let found = -1
  const count = load<i32>(columns)
  for (let c = 1; c <= count; c++) {
    const column = load<i32>(columns + ((<usize>c) << 2))
    const cell = cellAt(row, column)
    if (load<u32>(cell) === load<u32>(cell, 4)) continue
    if (found >= 0) return -1
    found = column
  }
  if (found < 0) return -1
  const cell = cellAt(row, found)
  return mayBePlaceholder(load<u32>(cell), load<u32>(cell, 4)) ? -1 : found
}

/** Notes the forenames in a cell after the first `count` words of the row; returns how many there are then, -1 for too many or odd ones. */
function noteForenames(at: usize, cell: usize, count: i32): i32 {
  const start: usize = load<u32>(cell)
  const end: usize = load<u32>(cell, 4)
  if (start === end) return count
  if (mayBePlaceholder(start, end)) return -1
  let words = count
  for (let from = start; from < end;) {
    if (load<u8>(from) === blank) {
      from += 1
      continue
    }
    if (words === field.mostNameWords) return -1
    from = noteWord(at + rowWords + <usize>words * wordSize, from, end)
    if (from === 0) return -1
    words += 1
  }
  return words
}

/** Notes the words of a usual name (see `noteName`): returns false for another. */
export function noteName(row: i32): bool {
  const at = rowAt(row)
  const surname = onlyFilled(row, addressAt(field.surnames))
  if (surname < 0) return false
  const cell = cellAt(row, surname)
  const end: usize = load<u32>(cell, 4)
  if (noteWord(at + rowWords, load<u32>(cell), end) !== end) return false
  const columns = addressAt(field.forenames)
  let count = 1
  for (let c = 1; c <= load<i32>(columns) && count > 0; c++)
    count = noteForenames(at, cellAt(row, load<i32>(columns + ((<usize>c) << 2))), count)
  store<i32>(at, count, rowCount)
  return count > 1
}

function wordsEnd(at: usize): usize {
  return at + rowWords + <usize>load<i32>(at, rowCount) * wordSize
}

/** Touches where the lines of the words of a row are looked up, so that these places come from memory side by side. */
export function readSlotsAhead(row: i32): i32 {
  const at = rowAt(row)
  const end = wordsEnd(at)
  let seen = 0
  for (let word = at + rowWords; word < end; word += wordSize) seen ^= firstSlot(load<i32>(word, wordHash))
  return seen
}

/** Looks up the lines the words of a row may have. */
export function findLikelyLines(row: i32): void {
  const at = rowAt(row)
  const end = wordsEnd(at)
  for (let word = at + rowWords; word < end; word += wordSize)
    store<u32>(word, <u32>likelyLine(load<i32>(word, wordHash)), wordLine)
}

/** Touches these lines; the start of the memory stands for none. */
export function readLinesAhead(row: i32): i32 {
  const at = rowAt(row)
  const end = wordsEnd(at)
  let seen = 0
  for (let word = at + rowWords; word < end; word += wordSize) seen ^= load<i32>(load<u32>(word, wordLine))
  return seen
}

function knownOrDescribed(hash: i32, start: usize, end: usize): usize {
  const line = findLine(hash, start, end)
  return line === 0 ? describeWord(hash, start, end) : line
}

/**
 * Makes sure of the line of each word: returns false for a name with a word that is no usual one; those that others must tell of are
 * missed.
 */
export function findNames(row: i32): bool {
  const at = rowAt(row)
  const end = wordsEnd(at)
  for (let word = at + rowWords; word < end; word += wordSize) {
    const start: usize = load<u32>(word, wordStart)
    const stop: usize = load<u32>(word, wordEnd)
    let line: usize = load<u32>(word, wordLine)
    if (line === 0 || !isLineOf(line, start, stop)) line = knownOrDescribed(load<i32>(word, wordHash), start, stop)
    store<u32>(word, <u32>line, wordLine)
    if (line === 0) miss(field.missingWord, start, stop)
    else if (load<i32>(line, field.lineGroups) === field.oddWord) return false
  }
  return true
}
