import * as field from '../src/matchers/kernel/fields'
import { cellAt, columns, told } from './state'
import { isBlank } from './text'

const comma: i32 = 44

/** All blanks are at most this. */
const mostBlank: i32 = 32

function noteCell(at: usize, start: usize, end: usize): void {
  store<u64>(at, <u64>start | ((<u64>end) << 32))
}

/** Takes the blanks at the ends of the cells noted from `at` to `stop` away. */
function trimCells(at: usize, stop: usize): void {
  for (let cell = at; cell < stop; cell += 8) {
    let first: usize = load<u32>(cell)
    let last: usize = load<u32>(cell, 4)
    while (first < last && isBlank(load<u8>(first))) first += 1
    while (last > first && isBlank(load<u8>(last - 1))) last -= 1
    noteCell(cell, first, last)
  }
}

/**
 * Notes where the cells of a record lie, without blanks at their ends, as `splitRecord`; returns false for one that must be read otherwise. Sixteen
 * bytes after it can be read.
 */
export function splitRow(row: i32, start: usize, end: usize): bool {
  const first = cellAt(row, 0)
  const stop = first + (columns << 3)
  let at = first
  let from = start
  let other = 0
  /** Bits of blanks beside a comma; whether the byte before was a comma, or a blank. */
  let beside = 0
  let wasComma = 1
  let wasBlank = 0
  for (let base = start; base < end; base += 16) {
    const some = v128.load(base)
    const within = end - base >= 16 ? 0xffff : (1 << (<i32>(end - base))) - 1
    const commas = i8x16.bitmask(i8x16.eq(some, i8x16.splat(<i8>comma))) & within
    const blanks = i8x16.bitmask(i8x16.le_u(some, i8x16.splat(<i8>mostBlank))) & within
    other |= i8x16.bitmask(some) & within
    beside |= (blanks & ((commas << 1) | wasComma)) | (commas & ((blanks << 1) | wasBlank))
    wasComma = commas >>> 15
    wasBlank = blanks >>> 15
    for (let bits = commas; bits !== 0; bits &= bits - 1) {
      const next = base + <usize>ctz(bits)
      if (at === stop) return false
      noteCell(at, from, next)
      at += 8
      from = next + 1
    }
  }
  if (at + 8 !== stop || (other !== 0 && told(field.allowsOther) === 0)) return false
  noteCell(at, from, end)
  if (beside !== 0 || (end > start && load<u8>(end - 1) <= <u8>mostBlank)) trimCells(first, stop)
  return true
}
