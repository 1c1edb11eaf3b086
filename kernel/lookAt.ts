import * as field from '../src/matchers/kernel/fields'
import { lookAtAddress } from './address'
import { birthDate, oddDate } from './birthDate'
import { addBits, date as dateOf, foldCodes, present, traits, traitPlain, traitWords, words } from './folds'
import { setDate, setInitials } from './look'
import { sexOf } from './sexOf'
import {
  addressAt,
  cellAt,
  planned,
  rowAt,
  rowCount,
  rowOutline,
  rowRarities,
  rowWords,
  told,
  wordLine,
  wordSize,
} from './state'
import { lookAtValues } from './values'

function isFilled(row: i32, column: i32): bool {
  const cell = cellAt(row, column)
  return load<u32>(cell) < load<u32>(cell, 4)
}

function holdsSeparator(row: i32, column: i32, separator: i32): bool {
  const cell = cellAt(row, column)
  const end: usize = load<u32>(cell, 4)
  for (let at: usize = load<u32>(cell); at < end; at++) {
    const byte: i32 = load<u8>(at)
    if (byte === separator || byte > 0x7f) return true
  }
  return false
}

/** Whether each cell means what it says by itself and is not too long. */
export function isPlain(row: i32): bool {
  const others = addressAt(field.others)
  for (let i = load<i32>(others); i > 0; i--) if (isFilled(row, load<i32>(others + ((<usize>i) << 2)))) return false
  const separators = addressAt(field.separators)
  for (let i = load<i32>(separators), at = separators + 4; i > 0; i--, at += 8)
    if (holdsSeparator(row, load<i32>(at), load<i32>(at, 4))) return false
  const last = told(field.columns) - 1
  if (load<u32>(cellAt(row, last), 4) - load<u32>(cellAt(row, 0)) <= <u32>field.longestCell) return true
  for (let column = 0; column <= last; column++) {
    const cell = cellAt(row, column)
    if (load<u32>(cell, 4) - load<u32>(cell) > <u32>field.longestCell) return false
  }
  return true
}

/** Writes the words of the name to the outline, as `lookAtName`. */
function lookAtName(at: usize): void {
  const outline = at + rowOutline
  const count = load<i32>(at, rowCount)
  const surname = load<u32>(at + rowWords, wordLine)
  let others = 0
  for (let w = 0; w < count; w++) {
    const line: usize = load<u32>(at + rowWords + <usize>w * wordSize, wordLine)
    store<i32>(at + rowRarities + ((<usize>w) << 2), load<i32>(line, field.lineRarity))
    store<i32>(outline + words + ((<usize>w) << 3), load<i32>(line, field.lineLetters))
    store<i32>(outline + words + ((<usize>w) << 3), foldCodes(line), 4)
    if (line !== <usize>surname) others |= load<i32>(line, field.lineInitial)
  }
  setInitials(others | load<i32>(<usize>surname, field.lineInitial), others)
  store<i32>(outline + present, planned(field.bitName) | (count > 2 ? planned(field.bitFurtherNames) : 0))
  store<i32>(outline + traits, (count << traitWords) | (1 << traitPlain))
}

/** Looks at a row whose words are known, as `lookAt`; returns false for one that others must read. */
export function lookAt(row: i32): bool {
  const at = rowAt(row)
  const outline = at + rowOutline
  const date = birthDate(row)
  if (date === oddDate) return false
  for (let at = outline; at < outline + 64; at += 16) v128.store(at, i64x2.splat(0))
  lookAtName(at)
  if (!lookAtAddress(row, outline) || !lookAtValues(row, outline)) return false
  const sex = sexOf(row)
  if (sex < 0) return false
  setDate(date)
  store<i32>(outline + dateOf, date)
  addBits(outline, traits, sex)
  addBits(outline, present, (date > 0 ? planned(field.bitDate) : 0) | (sex > 0 ? planned(field.bitSex) : 0))
  return true
}
